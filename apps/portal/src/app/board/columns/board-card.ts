import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContractRow, ExpectedRow } from '@vizavi/api-types';
import { fullMoment } from '@vizavi/words';
import { Money } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Clock } from '../../ui/clock';
import { PositionLine } from '../../ui/position/position-line';
import { heldFor } from '../moves/held-for';
import { expectedWords } from '../../contracts/table/expected-words';
import { CardMenu } from './card-menu';

/** One deal on the board: what, whose, how much, who holds it and for how long. */
@Component({
  selector: 'vz-board-card',
  imports: [RouterLink, Money, T, CardMenu, PositionLine],
  template: `
    <div class="top">
      <h3>
        <a [routerLink]="['/contracts', row().id]" draggable="false">{{ row().title }}</a>
      </h3>
      <vz-card-menu [row]="row()" />
    </div>
    <p class="client vz-cut" [title]="row().client.name">{{ row().client.name }}</p>
    <p class="facts">
      <span class="vz-number">{{ row().number ?? ('contracts.draft' | t) }}</span>
      @if (row().amount) {
        <span class="vz-number">{{ row().amount | money: row().currency }}</span>
      }
    </p>
    <vz-position-line [position]="row().position" />
    @if (end(); as words) {
      <p class="held" [class.vz-late]="words.isLate">{{ words.text }}</p>
    }
    @if (held(); as words) {
      <p class="held" [title]="since()">{{ words }}</p>
    }
  `,
  styleUrl: './board-card.css',
})
export class BoardCard {
  private readonly words = inject(Words);
  private readonly clock = inject(Clock);
  readonly row = input.required<ContractRow>();
  readonly expected = input<ExpectedRow>();
  protected readonly end = computed(() => {
    const expected = this.expected();
    return expected ? expectedWords(this.words.say(), expected) : null;
  });
  protected readonly held = computed(() => {
    const { since } = this.row().position;
    return since && heldFor(this.words.say(), new Date(since), this.clock.now());
  });
  protected readonly since = computed(() => {
    const { since } = this.row().position;
    return since && fullMoment(this.words.say(), new Date(since));
  });
}
