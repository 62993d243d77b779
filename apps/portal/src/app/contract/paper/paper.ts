import { Component, computed, inject, ViewEncapsulation } from '@angular/core';
import type { MarkedBody } from '@vizavi/document-model';
import { T } from '../../language/t.pipe';
import { OpenContract } from '../open-contract';
import { DrawnBody } from './drawn-body';
import { PaperClause } from './paper-clause';
import { Places } from './places';

/** The text of the contract. Everything else on the page is quieter than this. */
@Component({
  selector: 'vz-paper',
  imports: [DrawnBody, PaperClause, T],
  encapsulation: ViewEncapsulation.None,
  template: `
    <article class="vz-paper contract-paper" [lang]="contract.view().language" [attr.aria-label]="'contract.text' | t">
      <header class="paper-head">
        <p class="paper-title">{{ contract.view().title }}</p>
        @if (contract.view().number; as number) {
          <p class="paper-number">№ {{ number }}</p>
        }
      </header>
      @if (contract.shownRows().length < contract.rows().length) {
        <p class="paper-filtered">
          {{ 'negotiation.onlySome' | t: { count: shownCount() } }}
          <button type="button" (click)="contract.filter.set(null)">{{ 'negotiation.showAll' | t }}</button>
        </p>
      } @else {
        <div class="paper-preamble" [vzDrawnBody]="preamble()" [places]="nothing"></div>
      }
      @for (row of contract.shownRows(); track row.id) {
        <vz-paper-clause [row]="row" />
      }
    </article>
  `,
  styleUrl: './paper.css',
})
export class Paper {
  protected readonly contract = inject(OpenContract);
  protected readonly preamble = computed(() => this.contract.view().preamble as MarkedBody);
  protected readonly shownCount = computed(() => this.contract.shownRows().filter((row) => row.body !== null).length);
  /** The server has filled every place of it. */
  protected readonly nothing = new Places([], () => null);
}
