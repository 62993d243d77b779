import { DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { PresentView } from '@vizavi/api-types';
import { ContractRequests } from '../../api/contract-requests';
import { Live, presenceOf } from '../../live/live';
import { Editing } from '../editor/editing';
import { OpenContract } from '../open-contract';

const EVERY = 25_000;

/** Says that this page is open and what is edited on it, and hears who else of one's own side is here. */
@Injectable()
export class Presence {
  private readonly contract = inject(OpenContract);
  private readonly requests = inject(ContractRequests);
  private readonly editing = inject(Editing);
  private readonly found = signal<readonly PresentView[]>([]);
  readonly others = this.found.asReadonly();

  constructor() {
    const timer = setInterval(() => void this.say(), EVERY);
    const unfollow = inject(Live).follow(
      () => presenceOf(this.contract.id),
      () => void this.say(),
    );
    effect(() => {
      this.editing.edit();
      untracked(() => void this.say());
    });
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      unfollow();
      void this.requests.sayPresence(this.contract.id, { clauseId: null, leaves: true }).catch(() => undefined);
    });
  }

  /** Who else edits this clause now. */
  editorOf(clauseId: string): string | null {
    return this.found().find((one) => one.clauseId === clauseId)?.person.name ?? null;
  }

  /** Nothing is lost when it fails: it is said again soon. */
  private async say(): Promise<void> {
    if (document.visibilityState === 'hidden') return;
    const clauseId = this.editing.edit()?.rowId ?? null;
    try {
      this.found.set(await this.requests.sayPresence(this.contract.id, { clauseId, leaves: false }));
    } catch {
      this.found.set([]);
    }
  }
}
