import { Directive, ElementRef, inject, signal } from '@angular/core';

const GAP = 6;
const EDGE = 8;

/** A native popover beside its button: the browser keeps it in the top layer and closes it on a click elsewhere. */
@Directive({
  host: { popover: 'auto', class: 'vz-popover', '(toggle)': 'noticed($any($event).newState)', '(keydown.escape)': 'leave($event)' },
})
export abstract class Anchored {
  protected readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly shown = signal(false);
  private readonly grown = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(() => this.anchor && this.place(this.anchor));
  private anchor: HTMLElement | undefined;
  readonly isOpen = this.shown.asReadonly();

  toggle(anchor: HTMLElement): void {
    if (this.isOpen()) return this.close();
    this.anchor = anchor;
    this.element.showPopover();
    this.place(anchor);
    this.grown?.observe(this.element);
    this.opened();
  }

  close(): void {
    if (this.isOpen()) this.element.hidePopover();
  }

  /** Where the focus goes when it opens. */
  protected abstract opened(): void;

  protected noticed(state: string): void {
    this.shown.set(state === 'open');
    if (state !== 'open') this.grown?.disconnect();
  }

  /** Closes this layer and no other: a dialog below must not hear the key. */
  protected leave(event: Event): void {
    event.stopPropagation();
    event.preventDefault();
    this.close();
    this.anchor?.focus();
  }

  private place(anchor: HTMLElement): void {
    const [button, box] = [anchor.getBoundingClientRect(), this.element.getBoundingClientRect()];
    const fitsBelow = button.bottom + GAP + box.height <= innerHeight - EDGE;
    const top = fitsBelow ? button.bottom + GAP : Math.max(EDGE, button.top - GAP - box.height);
    const fromStart = button.left + box.width <= innerWidth - EDGE;
    const left = fromStart ? button.left : Math.max(EDGE, button.right - box.width);
    Object.assign(this.element.style, { top: `${top}px`, left: `${left}px` });
  }
}
