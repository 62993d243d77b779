import { inject, Injectable, signal } from '@angular/core';
import { Announcer } from './announcer';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly undo: (() => void) | null;
}

const SHOWN = 6_000;
const SHOWN_WITH_UNDO = 10_000;

/** `toasts.show('Черновик удалён', () => this.restore())`: short news of what was done, with a way back. */
@Injectable({ providedIn: 'root' })
export class ToastList {
  private readonly announcer = inject(Announcer);
  private readonly shown = signal<readonly Toast[]>([]);
  private readonly waiting = new Map<number, ReturnType<typeof setTimeout>>();
  private last = 0;
  readonly toasts = this.shown.asReadonly();

  show(text: string, undo: (() => void) | null = null): void {
    const toast = { id: ++this.last, text, undo };
    this.shown.update((toasts) => [...toasts.slice(-2), toast]);
    this.announcer.say(text);
    this.resume(toast);
  }

  undo(toast: Toast): void {
    this.dismiss(toast);
    toast.undo?.();
  }

  dismiss(toast: Toast): void {
    this.hold(toast);
    this.shown.update((toasts) => toasts.filter((one) => one.id !== toast.id));
  }

  /** While the pointer or the focus is on it, it stays. */
  hold(toast: Toast): void {
    clearTimeout(this.waiting.get(toast.id));
    this.waiting.delete(toast.id);
  }

  resume(toast: Toast): void {
    this.hold(toast);
    this.waiting.set(
      toast.id,
      setTimeout(() => this.dismiss(toast), toast.undo ? SHOWN_WITH_UNDO : SHOWN),
    );
  }
}
