import { Component, computed, inject, input } from '@angular/core';
import type { Form, Variable } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Icon } from '../ui/icon';
import { conditionWords } from './condition-words';

interface Row {
  readonly variable: Variable;
  readonly type: WordKey;
  readonly asked: string | null;
  readonly limits: readonly string[];
}

/** What the form asks, step by step: type, whether it must be answered, when it is asked and within which limits. */
@Component({
  selector: 'vz-variable-table',
  imports: [T, InReadersLanguage, Icon],
  templateUrl: './variable-table.html',
  styleUrl: './variable-table.css',
})
export class VariableTable {
  private readonly words = inject(Words);
  readonly form = input.required<Form>();

  protected readonly steps = computed(() => {
    const { steps, variables } = this.form();
    return steps.map((step) => ({
      key: step.key,
      title: step.title,
      rows: variables.filter(({ key }) => step.variables.includes(key)).map((variable) => this.rowOf(variable)),
    }));
  });

  private rowOf(variable: Variable): Row {
    const { when, type } = variable;
    const asked = when ? this.words.t('forms.whenIf', { condition: conditionWords(when, this.form().variables, this.words) }) : null;
    return { variable, type: `forms.type-${type}`, asked, limits: [...this.choicesOf(variable), ...this.limitsOf(variable)] };
  }

  private choicesOf({ choices, columns }: Variable): readonly string[] {
    return [choices, columns].flatMap((list) => (list ? [list.map(({ label }) => this.words.of(label)).join(', ')] : []));
  }

  private limitsOf({ validation = {}, remember, default: preset, choices }: Variable): readonly string[] {
    const { min, max, maxLength, notBefore, pattern, message } = validation;
    const other = this.form().variables.find(({ key }) => key === notBefore);
    const shown = choices?.find(({ value }) => value === preset)?.label;
    return [
      min === undefined ? null : this.words.t('forms.least', { value: min }),
      max === undefined ? null : this.words.t('forms.most', { value: max }),
      maxLength === undefined ? null : this.words.t('forms.longest', { count: maxLength }),
      other ? this.words.t('forms.notBefore', { label: this.words.of(other.label) }) : null,
      pattern === undefined ? null : message ? this.words.of(message) : this.words.t('forms.bySample'),
      this.presetWords(shown ? this.words.of(shown) : preset),
      remember ? this.words.t('forms.remembered') : null,
    ].filter((limit) => limit !== null);
  }

  private presetWords(preset: unknown): string | null {
    if (typeof preset === 'boolean') return this.presetWords(this.words.t(preset ? 'common.yes' : 'common.no').toLocaleLowerCase());
    return typeof preset === 'string' || typeof preset === 'number' ? this.words.t('forms.byDefault', { value: preset }) : null;
  }
}
