import { inject, Injectable } from '@angular/core';
import type { ProofMethod } from '@vizavi/api-types';
import { Dialogs } from '../ui/dialogs';

/** Asks over the page who one is, once for all requests that wait for it. */
@Injectable({ providedIn: 'root' })
export class StepUpAgain {
  private readonly dialogs = inject(Dialogs);
  private asking: Promise<boolean> | undefined;

  /** Whether the person has proved themselves. */
  ask(methods: readonly ProofMethod[]): Promise<boolean> {
    this.asking ??= this.open(methods).finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async open(methods: readonly ProofMethod[]): Promise<boolean> {
    const { StepUpDialog } = await import('./step-up-dialog');
    return (await this.dialogs.open<boolean, readonly ProofMethod[]>(StepUpDialog, { data: methods })) ?? false;
  }
}
