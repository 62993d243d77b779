import { Component, computed, input, output } from '@angular/core';
import type { Variable } from '@vizavi/domain';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Field, Input } from '../../ui/field';

const SEEN_AT_ONCE = 5;

/** One of a few as buttons that show all of them, one of many as a list. */
@Component({
  selector: 'vz-choice-answer',
  imports: [T, InReadersLanguage, Field, Input],
  template: `
    @if (isShort()) {
      <vz-field group [label]="variable().label | bilingual" [help]="variable().help | bilingual" [error]="error()">
        <div class="choices">
          @for (choice of variable().choices; track choice.value) {
            <label>
              <input
                type="radio"
                [name]="variable().key"
                [checked]="choice.value === value()"
                (change)="valueChange.emit(choice.value)"
                (blur)="left.emit(variable().key)"
              />
              {{ choice.label | bilingual }}
            </label>
          }
        </div>
        <ng-content />
      </vz-field>
    } @else {
      <vz-field
        [label]="variable().label | bilingual"
        [help]="variable().help | bilingual"
        [error]="error()"
        [optional]="!variable().required"
      >
        <select
          vzInput
          [attr.aria-required]="variable().required || null"
          (change)="valueChange.emit($any($event.target).value || null)"
          (blur)="left.emit(variable().key)"
        >
          <option value="" [selected]="value() === null || value() === undefined">{{ 'fill.choose' | t }}</option>
          @for (choice of variable().choices; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label | bilingual }}</option>
          }
        </select>
      </vz-field>
    }
  `,
  styleUrl: './choice-answer.css',
})
export class ChoiceAnswer {
  readonly variable = input.required<Variable>();
  readonly value = input.required<unknown>();
  readonly error = input<string | null>(null);
  readonly valueChange = output<string | null>();
  readonly left = output<string>();
  protected readonly isShort = computed(() => (this.variable().choices ?? []).length <= SEEN_AT_ONCE);
}
