import { DestroyRef, ElementRef, inject, type Signal, signal } from '@angular/core';

/** Width of the component's own element in pixels, so that letters of a drawing keep their size. In an injection context. */
export function measuredWidth(): Signal<number> {
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const width = signal(0);
  if (typeof ResizeObserver === 'undefined') return width.asReadonly();
  const observer = new ResizeObserver(([entry]) => width.set(Math.floor(entry?.contentRect.width ?? 0)));
  observer.observe(element);
  inject(DestroyRef).onDestroy(() => observer.disconnect());
  return width.asReadonly();
}
