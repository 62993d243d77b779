import { Component, computed, inject, input } from '@angular/core';
import type { SuggestionAction, SuggestionView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import type { ClauseRow } from '../clauses/clause-rows';
import { Decisions } from '../suggestions/decisions';
import { DrawnBody } from './drawn-body';
import { showChanges } from './shown-changes';

const OFFERS: readonly (readonly [SuggestionAction, WordKey])[] = [
  ['accept', 'negotiation.accept'],
  ['reject', 'negotiation.reject'],
  ['withdraw', 'negotiation.withdraw'],
  ['remove', 'common.remove'],
];

/** Proposals over the same words, side by side, so that somebody decides which of them stays. */
@Component({
  selector: 'vz-conflict-sides',
  imports: [Button, DrawnBody, FailureNotice, Icon, T],
  template: `
    <p class="head">
      <vz-icon name="alert" [size]="15" />
      <span>
        <strong>{{ 'negotiation.conflict' | t }}</strong>{{ isOpen() ? '. ' : ': '
        }}{{ isOpen() ? ('negotiation.conflictText' | t) : names() }}
      </span>
    </p>
    @if (isOpen()) {
      <div class="sides">
        @for (side of sides(); track side.one.id) {
          <section [class.by-client]="side.one.side === 'client'" [class.by-supplier]="side.one.side === 'supplier'">
            <p class="who">
              <strong>{{ side.one.author.name }}</strong>
              <span>{{ (side.one.side === 'client' ? 'negotiation.ofClient' : 'negotiation.ofSupplier') | t }}</span>
            </p>
            <div class="body" [vzDrawnBody]="side.marked" [places]="row().places"></div>
            @if (side.one.reason) {
              <p class="reason">{{ side.one.reason }}</p>
            }
            <p class="offers">
              @for (offer of offersOf(side.one); track offer[0]) {
                <button
                  [vzButton]="$first ? '' : 'quiet'"
                  small
                  type="button"
                  [disabled]="decisions.isBusy(side.one.id)"
                  (click)="decisions.decide(side.one, offer[0])"
                >
                  {{ offer[1] | t }}
                </button>
              }
            </p>
            <vz-failure-notice [failure]="decisions.failureOf(side.one.id)" />
          </section>
        }
      </div>
    }
  `,
  styleUrl: './conflict-sides.css',
})
export class ConflictSides {
  protected readonly decisions = inject(Decisions);
  readonly row = input.required<ClauseRow>();
  readonly rivals = input.required<readonly SuggestionView[]>();
  readonly isOpen = input(false);

  protected readonly names = computed(() => [...new Set(this.rivals().map(({ author }) => author.name))].join(', '));
  protected readonly sides = computed(() => {
    const { body } = this.row();
    return body ? this.rivals().map((one) => ({ one, marked: showChanges(body, [one], one.id).marked })) : [];
  });

  protected offersOf({ actions }: SuggestionView) {
    return OFFERS.filter(([action]) => actions.includes(action));
  }
}
