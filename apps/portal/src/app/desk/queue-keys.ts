import { Directive, ElementRef, inject, input, output } from '@angular/core';
import { areKeysOn } from '../contract/suggestions/key-switch';
import type { DutyAct } from './decision/duty-drawer';

const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=menu], [role=dialog], .cdk-overlay-container';
const LINKS = 'a.vz-desk-link';
const ROW = 'vz-desk-row';

/** Keys by their place on the keyboard, so that they work under a Russian layout too; null only looks. */
const ACTS: Readonly<Record<string, DutyAct | null>> = {
  KeyD: null,
  KeyA: 'approve',
  KeyM: 'approveWithRemarks',
  KeyR: 'returnForRework',
  KeyQ: 'ask',
  KeyT: 'delegate',
};

export interface KeyedAct {
  readonly assignmentId: string;
  readonly act: DutyAct | null;
}

/** J and K walk over the rows, Enter follows the link, a letter decides the row that has the focus, X marks it. */
@Directive({ selector: '[vzQueueKeys]', host: { '(document:keydown)': 'hear($event)' } })
export class QueueKeys {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Where «/» goes. */
  readonly search = input.required<HTMLElement | null>({ alias: 'vzQueueKeys' });
  readonly keyed = output<KeyedAct>();
  readonly marked = output<string>();

  protected hear(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented || !areKeysOn()) return;
    if ((event.target instanceof Element && event.target.closest(FIELDS)) || document.querySelector('.cdk-dialog-container')) return;
    if (event.code === 'KeyJ') this.step(event, 1);
    else if (event.code === 'KeyK') this.step(event, -1);
    else if (event.code === 'Slash') this.find(event);
    else this.upon(event);
  }

  /** Of the row that has the focus. */
  private upon(event: KeyboardEvent): void {
    const row = document.activeElement?.closest<HTMLElement>(ROW);
    const assignmentId = row && this.element.contains(row) ? row.dataset['assignment'] : undefined;
    if (!assignmentId) return;
    const act = ACTS[event.code];
    if (act === undefined && event.code !== 'KeyX') return;
    event.preventDefault();
    if (act === undefined) this.marked.emit(assignmentId);
    else this.keyed.emit({ assignmentId, act });
  }

  private step(event: KeyboardEvent, by: number): void {
    const links = [...this.element.querySelectorAll<HTMLElement>(LINKS)];
    const at = links.findIndex((link) => link.closest(ROW)?.contains(document.activeElement) ?? false);
    const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1)];
    event.preventDefault();
    next?.focus();
    next?.closest(ROW)?.scrollIntoView({ block: 'nearest' });
  }

  private find(event: KeyboardEvent): void {
    event.preventDefault();
    this.search()?.focus();
  }
}
