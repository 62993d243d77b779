import { Directive, effect, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Acts } from './actions/acts';
import { OpenContract } from './open-contract';
import { Walk } from './suggestions/walk';

/**
 * What the address came for: `?at=deviation` from the desk goes to the first open point, `?clause=…` to that clause, `?act=approve` from the board begins that act.
 * Done once and then taken out of the address, so that a reload or «back» does not repeat it.
 */
@Directive()
export class Arrival {
  private readonly contract = inject(OpenContract);
  private readonly acts = inject(Acts);
  private readonly walk = inject(Walk);
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);

  constructor() {
    const { at, act, clause } = this.route.snapshot.queryParams as Readonly<Record<string, string | undefined>>;
    if (!at && !act && !clause) return;
    const waiting = effect(() => {
      if (this.contract.reading.value() === undefined) return;
      waiting.destroy();
      // The text must be drawn before one of its clauses can be brought into view.
      setTimeout(() => this.arrive(at, act, clause));
    });
  }

  private arrive(at: string | undefined, act: string | undefined, clause: string | undefined): void {
    const offered = this.contract.view().availableActions.find((one) => one.action === act);
    if (at === 'deviation' && this.walk.any()) this.walk.step(1);
    if (clause && this.contract.rows().some((row) => row.id === clause)) {
      this.contract.chooseRow(clause);
      this.contract.bringIntoView(clause);
    }
    if (offered?.blockedBy === null) void this.acts.begin(offered.action);
    const queryParams = { at: null, act: null, clause: null };
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
