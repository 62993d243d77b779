import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Variable } from '@vizavi/domain';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { answerInShort } from './answer-in-short';
import { faultWords } from './fault-words';
import { Filling } from './filling';
import { keyOf, type StepView } from './progress';

interface Missing {
  readonly path: string;
  readonly label: string;
  readonly text: string;
}

/** The last step: what is still missing, every answer in a line, and what may be done with the draft now. */
@Component({
  selector: 'vz-review-step',
  imports: [T, InReadersLanguage, RouterLink, Button, Icon],
  templateUrl: './review-step.html',
  styleUrl: './review-step.css',
})
export class ReviewStep {
  private readonly words = inject(Words);
  protected readonly filling = inject(Filling);
  readonly contractId = input.required<string>();
  readonly opened = output<string>();
  readonly sought = output<string>();

  /** Each field once, with its first fault. */
  protected readonly missing = computed((): readonly Missing[] => {
    const first = new Map<string, Missing>();
    for (const fault of this.filling.faults()) {
      const variable = this.variableOf(keyOf(fault.path));
      if (!variable || first.has(variable.key)) continue;
      first.set(variable.key, { path: fault.path, label: this.words.of(variable.label), text: faultWords(fault, variable, this.words) });
    }
    return [...first.values()];
  });
  protected readonly canAttach = computed(() => this.filling.actionOf('attach') !== null);
  protected readonly canSuggest = computed(() => this.filling.actionOf('suggest') !== null);

  protected inShort(variable: Variable): string {
    return answerInShort(variable, this.filling.inForce()[variable.key], this.words);
  }

  protected isWhole({ lacking, wrong }: StepView): boolean {
    return lacking + wrong === 0;
  }

  private variableOf(key: string): Variable | undefined {
    return this.filling.form()?.variables.find((one) => one.key === key);
  }
}
