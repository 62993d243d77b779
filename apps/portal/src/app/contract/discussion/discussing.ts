import { inject, Injectable, signal } from '@angular/core';
import type { CommentRange } from '@vizavi/domain';
import { OpenContract } from '../open-contract';

/** Where the next comment goes: to a clause or to the whole contract. */
@Injectable()
export class Discussing {
  private readonly contract = inject(OpenContract);
  readonly clauseId = signal<string | null>(null);
  /** The words that were selected in it. */
  readonly range = signal<CommentRange | null>(null);
  /** Grows when somebody asks to write, so that the field takes the focus. */
  readonly asked = signal(0);

  begin(clauseId: string | null, range: CommentRange | null = null): void {
    this.range.set(range);
    this.clauseId.set(clauseId);
    this.contract.aside.set('discussion');
    this.contract.sheet.set(true);
    this.asked.update((count) => count + 1);
  }
}
