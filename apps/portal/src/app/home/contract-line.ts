import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContractRow } from '@vizavi/api-types';
import { dateInWords } from '@vizavi/words';
import { Money } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { PositionLine } from '../ui/position/position-line';
import { When } from '../ui/when';

/** A contract in one row: what, for how much, where it is, since when. */
@Component({
  selector: 'vz-contract-line',
  imports: [T, Money, RouterLink, PositionLine, When],
  template: `
    <div class="what">
      <h3>
        <a class="vz-stretched" [routerLink]="['/contracts', row().id]">{{ row().title }}</a>
      </h3>
      <p class="vz-small vz-quiet">
        @if (row().number; as number) {
          <span class="vz-number">{{ number }}</span>
        } @else {
          {{ 'home.draftOf' | t: { date: begun() } }}
        }
      </p>
    </div>
    <p class="amount vz-number">{{ row().amount ? (row().amount | money: row().currency) : '' }}</p>
    @if (row().executedAt) {
      <p class="vz-small vz-quiet when">{{ 'home.signedOn' | t: { date: signed() } }}</p>
    } @else {
      <vz-position-line [position]="row().position" />
      <p class="vz-small vz-quiet when"><vz-when [at]="row().changedAt" /></p>
    }
  `,
  host: { class: 'vz-card--link', '[class.signed]': 'row().executedAt !== null' },
  styleUrl: './contract-line.css',
})
export class ContractLine {
  private readonly words = inject(Words);
  readonly row = input.required<ContractRow>();
  protected readonly begun = computed(() => this.dayOf(this.row().createdAt));
  protected readonly signed = computed(() => this.dayOf(this.row().executedAt ?? this.row().changedAt));

  private dayOf(at: string): string {
    return dateInWords(this.words.say(), new Date(at), new Date());
  }
}
