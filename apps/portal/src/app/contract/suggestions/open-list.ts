import { Component, computed, inject } from '@angular/core';
import { bodySchema, bodyText } from '@vizavi/document-model';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Icon } from '../../ui/icon';
import type { Chain } from '../clauses/chains';
import { OpenContract } from '../open-contract';
import { standingLook, type StandingLook } from './standing-look';

interface Line {
  readonly chain: Chain;
  readonly text: string;
  readonly look: StandingLook;
}

const LONGEST = 60;

/** Every open point in a line: what is argued over and whom it waits for, before anybody has scrolled to it. */
@Component({
  selector: 'vz-open-list',
  imports: [Icon, T],
  template: `
    <ul class="vz-card vz-card--flush vz-rows" [attr.aria-label]="'contract.onlyOpen' | t">
      @for (line of lines(); track line.chain.id) {
        <li>
          <button type="button" [class.client]="line.chain.current.side === 'client'" (click)="show(line.chain)">
            <span class="number">
              @if (line.chain.current.kind === 'insert') {
                <vz-icon name="plus" [size]="14" />
              } @else {
                {{ line.chain.clauseNumber }}
              }
            </span>
            <span class="text vz-cut">{{ line.text }}</span>
            <span class="waits">{{ line.look.word | t: line.look.values }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './open-list.css',
})
export class OpenList {
  private readonly contract = inject(OpenContract);
  private readonly words = inject(Words);
  protected readonly lines = computed((): readonly Line[] =>
    this.contract
      .shownChains()
      .filter(({ open }) => open)
      .map((chain) => ({ chain, text: this.textOf(chain), look: standingLook(chain.current) })),
  );

  protected show(chain: Chain): void {
    this.contract.chooseChain(chain);
    this.contract.bringIntoView(chain.clauseId);
  }

  /** The words that are proposed; of an edit that only takes words away, those. */
  private textOf({ current: { changes, proposed, kind } }: Chain): string {
    if (kind === 'delete') return this.words.t('negotiation.clauseDeleted');
    if (kind === 'move') return this.words.t('negotiation.clauseMoved');
    const places = this.contract.places();
    if (kind === 'insert' && proposed) return bodyText(bodySchema.nodeFromJSON(proposed), places.fill).slice(0, LONGEST);
    const told = changes.map(({ inserted, deleted }) => places.told(inserted).trim() || places.told(deleted).trim());
    return told.filter(Boolean).join(' … ').slice(0, LONGEST) || this.words.t('negotiation.formatOnly');
  }
}
