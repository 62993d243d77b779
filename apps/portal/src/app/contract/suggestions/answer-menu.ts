import { Component, computed, inject } from '@angular/core';
import { ANSWERS_TO_MANY, type AnswerToMany } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Button } from '../../ui/button';
import { Menu, MenuItem, Opens } from '../../ui/menu';
import { AnswerMany } from './answer-many';

const TITLES: Readonly<Record<AnswerToMany, WordKey>> = {
  accept: 'negotiation.accept',
  reject: 'negotiation.reject',
  concede: 'negotiation.concedeMany',
};

/** Many points answered at once: all formal ones, all in the chosen clause, all of a kind, or all. */
@Component({
  selector: 'vz-answer-menu',
  imports: [Button, Menu, MenuItem, Opens, T],
  providers: [AnswerMany],
  template: `@if (groups().length > 0) {
    <button vzButton small type="button" [vzOpens]="menu" [busy]="many.sending.busy()">{{ 'negotiation.answerMany' | t }}</button>
    <vz-menu #menu [label]="'negotiation.answerMany' | t">
      @for (group of groups(); track group.answer; let isFirst = $first) {
        @if (!isFirst) {
          <div class="vz-menu-line"></div>
        }
        <p class="vz-menu-title" [id]="group.answer + '-many'">{{ group.title | t }}</p>
        @for (bundle of group.bundles; track bundle.word) {
          <button vzMenuItem type="button" [attr.aria-describedby]="group.answer + '-many'" (click)="many.give(bundle)">
            {{ bundle.word | t: bundle.values }} <span class="vz-number vz-quiet">{{ bundle.picks.length }}</span>
          </button>
        }
      }
    </vz-menu>
  }`,
})
export class AnswerMenu {
  protected readonly many = inject(AnswerMany);

  protected readonly groups = computed(() =>
    ANSWERS_TO_MANY.map((answer) => ({
      answer,
      title: TITLES[answer],
      bundles: this.many.bundles().filter((bundle) => bundle.answer === answer),
    })).filter(({ bundles }) => bundles.length > 0),
  );
}
