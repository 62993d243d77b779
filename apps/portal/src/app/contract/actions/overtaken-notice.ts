import { Component, computed, inject } from '@angular/core';
import type { WordKey } from '@vizavi/words';
import { nameList } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { OpenContract } from '../open-contract';

const NEWS: readonly (readonly [RegExp, WordKey])[] = [
  [/^RevisionFolded$/, 'contract.newsText'],
  [/^(Suggestion|Changes|Answer|TurnPublished)/, 'contract.newsEdits'],
  [/^(ContractHandedOff|ContractReturned|AssignmentReassigned)$/, 'contract.newsTurn'],
  [/^(Stage|Assignment|Deadline)/, 'contract.newsStage'],
  [/^Comment/, 'contract.newsTalk'],
  [/^Attachment/, 'contract.newsFiles'],
  [/Sign|Executed/, 'contract.newsSigning'],
];

/** Somebody was quicker: what changed meanwhile, and that nothing typed is lost. */
@Component({
  selector: 'vz-overtaken-notice',
  imports: [Button, Icon, T],
  host: { '[attr.role]': '"status"' },
  template: `
    @if (contract.overtaken()) {
      <div class="vz-notice vz-notice--near">
        <vz-icon name="refresh" />
        <div class="vz-grow">
          <p>
            <strong>{{ 'common.staleTitle' | t }}</strong>
          </p>
          @if (news(); as what) {
            <p>{{ 'contract.news' | t }}: {{ what }}.</p>
          }
          <p>{{ 'contract.newsCheck' | t }}</p>
        </div>
        <button vzButton small type="button" (click)="contract.overtaken.set(null)">{{ 'contract.understood' | t }}</button>
      </div>
    }
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 5;
      top: calc(var(--header) + var(--bar) + var(--s2));
    }
    .vz-notice {
      box-shadow: var(--lift-2);
    }
    :host:not(:has(div)) {
      display: none;
    }
  `,
})
export class OvertakenNotice {
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly news = computed(() => {
    const types = this.contract.overtaken()?.problem?.changedSince?.map(({ type }) => type) ?? [];
    const found = NEWS.filter(([pattern]) => types.some((type) => pattern.test(type))).map(([, word]) => this.words.t(word));
    return found.length > 0 ? nameList(this.words.say(), found) : null;
  });
}
