import { Component, computed, inject, input, output } from '@angular/core';
import { type AnswerFault, PERSON_FIELDS, type PersonAnswer, type Variable } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Field, Input } from '../../ui/field';
import { faultWords } from '../fault-words';

type PersonField = (typeof PERSON_FIELDS)[number];
type TypedPerson = Readonly<Partial<PersonAnswer>>;

const WORDS: Readonly<Record<PersonField, WordKey>> = {
  name: 'fill.personName',
  position: 'fill.personPosition',
  phone: 'fill.phone',
  email: 'fill.email',
};
const MODES: Readonly<Record<PersonField, string | null>> = { name: null, position: null, phone: 'tel', email: 'email' };

/** Somebody named in the contract: name, position and how to reach them. */
@Component({
  selector: 'vz-person-answer',
  imports: [T, InReadersLanguage, Field, Input],
  template: `
    <vz-field group class="vz-field--composed" [label]="variable().label | bilingual">
      @if (variable().help; as help) {
        <p class="vz-field__note">{{ help | bilingual }}</p>
      }
      <div class="grid">
        @for (field of fields; track field) {
          <vz-field
            [class]="field === 'name' ? 'full' : field === 'position' ? 'full' : 'half'"
            [label]="wordOf(field) | t"
            [error]="errorOf(field)"
            [optional]="isOptional(field)"
            [attr.data-path]="pathOf(field)"
          >
            <input
              vzInput
              type="text"
              autocomplete="off"
              [attr.inputmode]="modeOf(field)"
              [attr.aria-required]="!isOptional(field) || null"
              [value]="person()[field] ?? ''"
              (input)="write(field, $any($event.target).value)"
              (blur)="left.emit(pathOf(field))"
            />
          </vz-field>
        }
      </div>
    </vz-field>
  `,
  styleUrl: './composed-answer.css',
})
export class PersonAnswerField {
  private readonly words = inject(Words);
  readonly variable = input.required<Variable>();
  readonly value = input.required<unknown>();
  readonly faults = input<readonly AnswerFault[]>([]);
  /** Optional fields that the text of this contract names, and that are therefore needed. */
  readonly needed = input<ReadonlySet<string>>(new Set());
  readonly valueChange = output<unknown>();
  readonly left = output<string>();
  protected readonly fields = PERSON_FIELDS;
  protected readonly person = computed((): TypedPerson => {
    const value = this.value();
    return typeof value === 'object' && value !== null ? value : {};
  });

  protected wordOf(field: PersonField): WordKey {
    return WORDS[field];
  }

  protected modeOf(field: PersonField): string | null {
    return MODES[field];
  }

  protected pathOf(field: PersonField): string {
    return `${this.variable().key}.${field}`;
  }

  protected errorOf(field: PersonField): string | null {
    const fault = this.faults().find(({ path }) => path === this.pathOf(field) || (field === 'name' && path === this.variable().key));
    return fault ? faultWords(fault, this.variable(), this.words) : null;
  }

  protected isOptional(field: PersonField): boolean {
    return field === 'name' ? !this.variable().required : !this.needed().has(this.pathOf(field));
  }

  protected write(field: PersonField, text: string): void {
    const entries = Object.entries({ ...this.person(), [field]: text }).filter(([, value]) => value !== '');
    this.valueChange.emit(entries.length === 0 ? null : Object.fromEntries(entries));
  }
}
