import { Component, computed, inject } from '@angular/core';
import { CLAUSE_STATES, type ClauseState } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Chip } from '../../ui/chip';
import { OpenContract, type StateFilter } from '../open-contract';
import { PresentPeople } from '../presence/present-people';

interface Choice {
  readonly filter: StateFilter;
  readonly word: WordKey;
  readonly count: number;
}

const WORDS: Readonly<Record<ClauseState, WordKey>> = {
  openWithSupplier: 'negotiation.stateOpenWithSupplier',
  openWithClient: 'negotiation.stateOpenWithClient',
  disagreed: 'negotiation.stateDisagreed',
  agreed: 'negotiation.stateAgreed',
};

/** What is still open and whose move it is, at a glance; each number is a filter. */
@Component({
  selector: 'vz-standing-bar',
  imports: [Chip, PresentPeople, T],
  template: `
    <p class="answer">
      <strong>{{ 'negotiation.openPoints' | t: { count: open() } }}</strong>
      @if (move(); as side) {
        <span>, {{ 'negotiation.moveOf' | t: { side } }}</span>
      }
    </p>
    <vz-present-people />
    <div class="choices" role="group" [attr.aria-label]="'negotiation.standing' | t">
      @for (one of choices(); track one.filter) {
        <button type="button" vzChip [pressed]="contract.filter() === one.filter" (click)="toggle(one.filter)">
          {{ one.word | t }} <span class="vz-number">{{ one.count }}</span>
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: 1fr auto;
      align-items: center;
      gap: var(--s2) var(--s4);
    }
    .answer {
      font-size: var(--size-3);
    }
    .choices {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    @media (max-width: 60rem) {
      :host {
        margin-inline: var(--s3);
      }
      .choices {
        flex-wrap: nowrap;
        overflow-x: auto;
        scrollbar-width: none;
      }
      .choices > button {
        flex: none;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class StandingBar {
  protected readonly contract = inject(OpenContract);
  private readonly counts = computed(() => this.contract.view().clauseCounts);
  protected readonly open = computed(() => CLAUSE_STATES.reduce((sum, state) => sum + (state === 'agreed' ? 0 : this.counts()[state]), 0));
  /** Of a contract that nobody argues over the holder's side says enough above. */
  protected readonly move = computed(() => (this.open() > 0 ? (this.contract.view().position.holderSide ?? null) : null));
  protected readonly choices = computed((): readonly Choice[] => [
    ...(this.contract.mineCount() > 0 || this.contract.filter() === 'mine'
      ? [{ filter: 'mine' as const, word: 'negotiation.onlyMine' as const, count: this.contract.mineCount() }]
      : []),
    ...CLAUSE_STATES.map((state) => ({ filter: state, word: WORDS[state], count: this.counts()[state] })),
  ]);

  protected toggle(filter: StateFilter): void {
    this.contract.filter.update((now) => (now === filter ? null : filter));
    this.contract.aside.set('edits');
  }
}
