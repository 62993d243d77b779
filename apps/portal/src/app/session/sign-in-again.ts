import { inject, Injectable } from '@angular/core';
import { Dialogs } from '../ui/dialogs';

/** Renews an ended session over the page that is open, once for all requests that met it. */
@Injectable({ providedIn: 'root' })
export class SignInAgain {
  private readonly dialogs = inject(Dialogs);
  private asking: Promise<void> | undefined;

  ask(): Promise<void> {
    this.asking ??= this.open().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async open(): Promise<void> {
    const { SignInAgainDialog } = await import('./sign-in-again-dialog');
    await this.dialogs.open<void>(SignInAgainDialog, { stays: true });
  }
}
