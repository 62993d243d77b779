import { Directive, ElementRef, inject, input } from '@angular/core';
import { areKeysOn } from '../contract/suggestions/key-switch';

const FIELDS = 'input, textarea, select, [contenteditable=true], [role=menu], [role=dialog], .cdk-overlay-container';
const LINKS = 'a.vz-desk-link';

/** J and K walk over the rows, by the place on the keyboard, so that they work under a Russian layout too; Enter follows the link. */
@Directive({ selector: '[vzQueueKeys]', host: { '(document:keydown)': 'hear($event)' } })
export class QueueKeys {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Where «/» goes. */
  readonly search = input.required<HTMLElement>({ alias: 'vzQueueKeys' });

  protected hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented || !areKeysOn()) return;
    if ((event.target instanceof Element && event.target.closest(FIELDS)) || document.querySelector('.cdk-dialog-container')) return;
    if (event.code === 'KeyJ') this.step(event, 1);
    else if (event.code === 'KeyK') this.step(event, -1);
    else if (event.code === 'Slash') this.find(event);
  }

  private step(event: KeyboardEvent, by: number): void {
    const links = [...this.element.querySelectorAll<HTMLElement>(LINKS)];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)];
    event.preventDefault();
    next?.focus();
    next?.closest('vz-desk-row')?.scrollIntoView({ block: 'nearest' });
  }

  private find(event: KeyboardEvent): void {
    event.preventDefault();
    this.search().focus();
  }
}
