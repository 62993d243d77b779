import { Component, inject, ViewEncapsulation } from '@angular/core';
import { T } from '../../language/t.pipe';
import { OpenContract } from '../open-contract';
import { PaperClause } from './paper-clause';

/** The text of the contract. Everything else on the page is quieter than this. */
@Component({
  selector: 'vz-paper',
  imports: [PaperClause, T],
  encapsulation: ViewEncapsulation.None,
  template: `
    <article class="vz-paper contract-paper" [lang]="contract.view().language" [attr.aria-label]="'contract.text' | t">
      <header class="paper-head">
        <p class="paper-title">{{ contract.view().title }}</p>
        @if (contract.view().number; as number) {
          <p class="paper-number">№ {{ number }}</p>
        }
      </header>
      @for (row of contract.rows(); track row.id) {
        <vz-paper-clause [row]="row" />
      }
    </article>
  `,
  styleUrl: './paper.css',
})
export class Paper {
  protected readonly contract = inject(OpenContract);
}
