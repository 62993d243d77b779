import { Component, computed, inject, input } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Avatar } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import type { Chain } from '../clauses/chains';
import { OpenContract } from '../open-contract';
import { Playbook } from '../playbook/playbook';
import { standingLook } from './standing-look';
import { SuggestionEntry } from './suggestion-entry';

/** One point of the negotiation: the proposal and every counter to it, in the order in which they came. */
@Component({
  selector: 'vz-chain-card',
  imports: [Avatar, Badge, Playbook, SuggestionEntry, T],
  template: `
    <article
      class="vz-card card"
      [class.chosen]="isChosen()"
      [class.closed]="!chain().open"
      [class.client]="chain().current.side === 'client'"
      [attr.aria-current]="isChosen() || null"
      [attr.aria-label]="label()"
    >
      <header>
        <vz-avatar [name]="first().author.name" [side]="first().side" [size]="24" />
        <span class="who vz-cut">{{ first().author.name }}</span>
        <button type="button" class="clause" (click)="show()">
          @if (first().kind === 'insert') {
            {{ 'negotiation.clauseInserted' | t }}
          } @else {
            {{ 'negotiation.onClause' | t: { number: chain().clauseNumber } }}
          }
        </button>
      </header>
      @for (one of shownEntries(); track one.id) {
        <vz-suggestion-entry [one]="one" [isReply]="one.counterOf !== null" [isFolded]="!chain().open && !isChosen()" />
      }
      @if (isChosen() && chain().open && hasPlaybook()) {
        @defer (on immediate) {
          <vz-playbook [one]="chain().current" />
        }
      }
      <footer>
        <vz-badge [tone]="look().tone" [shape]="look().shape">{{ look().word | t: look().values }}</vz-badge>
        @if (willBeSeen()) {
          <vz-badge tone="plain" shape="clock">{{ 'negotiation.willBeSeen' | t }}</vz-badge>
        }
      </footer>
    </article>
  `,
  styleUrl: './chain-card.css',
  // The keyboard chooses by the button that names the clause.
  host: { '(click)': 'choose($event)' },
})
export class ChainCard {
  protected readonly contract = inject(OpenContract);
  readonly chain = input.required<Chain>();
  protected readonly first = computed(() => this.chain().entries[0] ?? this.chain().current);
  protected readonly isChosen = computed(() => this.contract.chosenChain()?.id === this.chain().id);
  protected readonly look = computed(() => standingLook(this.chain().current));
  /** A closed point that nobody looks at tells its last word only. */
  protected readonly shownEntries = computed(() => (this.chain().open || this.isChosen() ? this.chain().entries : [this.chain().current]));
  protected readonly hasPlaybook = computed(() => this.contract.view().panels.includes('playbook'));
  protected readonly label = computed(() => `${this.first().author.name}, ${this.chain().clauseNumber}`);
  protected readonly willBeSeen = computed(() =>
    this.chain().entries.some((one) => !one.published || one.changes.some((change) => change.answers.some((answer) => !answer.published))),
  );

  protected choose({ target }: MouseEvent): void {
    const isControl = target instanceof Element && target.closest('button, a') !== null;
    if (!isControl && !this.isChosen() && getSelection()?.isCollapsed) this.contract.chooseChain(this.chain());
  }

  protected show(): void {
    this.contract.chooseChain(this.chain());
    this.contract.sheet.set(false);
    this.contract.bringIntoView(this.chain().clauseId);
  }
}
