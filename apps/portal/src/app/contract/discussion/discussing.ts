import { inject, Injectable, signal } from '@angular/core';
import { OpenContract } from '../open-contract';

/** Where the next comment goes: to a clause or to the whole contract. */
@Injectable()
export class Discussing {
  private readonly contract = inject(OpenContract);
  readonly clauseId = signal<string | null>(null);
  /** Grows when somebody asks to write, so that the field takes the focus. */
  readonly asked = signal(0);

  begin(clauseId: string | null): void {
    this.clauseId.set(clauseId);
    this.contract.aside.set('discussion');
    this.contract.sheet.set(true);
    this.asked.update((count) => count + 1);
  }
}
