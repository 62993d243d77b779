import { inject, Injectable, Injector, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** What a dialog's component injects: its data, how to close, and the id that its heading carries. */
export abstract class OpenDialog<R = unknown, D = unknown> {
  abstract readonly data: D;
  abstract readonly headingId: string;
  abstract close(result?: R): void;
}

export interface DialogOptions<D = unknown> {
  readonly data?: D;
  /** A drawer stands at the right edge, on a phone it is a sheet from below. */
  readonly kind?: 'dialog' | 'wide' | 'drawer' | 'palette';
  /** Neither Esc nor a click beside it closes it. */
  readonly stays?: true;
  /** Of the page that opens it, when the dialog needs the page's own services. */
  readonly injector?: Injector;
}

export interface Question {
  readonly title: string;
  readonly text?: string;
  readonly action: string;
  readonly tone?: 'primary' | 'danger';
  /** Asks for words as well; `required` refuses an empty answer. */
  readonly reason?: { readonly label: string; readonly help?: string; readonly required?: string };
}

const panes = {
  dialog: ['vz-dialog-pane'],
  wide: ['vz-dialog-pane', 'vz-dialog-pane--wide'],
  drawer: ['vz-drawer-pane'],
  palette: ['vz-palette-pane'],
};

/** Layers above the page. The overlay's code is fetched when the first one opens. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly injector = inject(Injector);
  private last = 0;

  /** Resolves when it closes, with what it was closed with. */
  async open<R, D = unknown>(component: Type<unknown>, options: DialogOptions<D> = {}): Promise<R | undefined> {
    const { Dialog } = await import('@angular/cdk/dialog');
    const headingId = `dialog-${++this.last}`;
    const opened = this.injector.get(Dialog).open<R>(component, {
      ariaLabelledBy: headingId,
      autoFocus: 'first-tabbable',
      backdropClass: ['vz-shade'],
      disableClose: options.stays ?? false,
      panelClass: panes[options.kind ?? 'dialog'],
      ...(options.injector && { injector: options.injector }),
      providers: (reference) => [
        { provide: OpenDialog, useValue: { data: options.data, headingId, close: (result?: R) => reference.close(result) } },
      ],
    });
    return firstValueFrom(opened.closed, { defaultValue: undefined });
  }

  /** Asks before a decision that has no undo. Undefined when the person thought better of it. */
  async confirm(question: Question): Promise<{ readonly reason: string } | undefined> {
    const { ConfirmDialog } = await import('./confirm-dialog');
    return this.open<{ readonly reason: string }, Question>(ConfirmDialog, { data: question });
  }
}
