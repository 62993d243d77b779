import { Component, computed, inject, input } from '@angular/core';
import { checkCompany, isEntrepreneurInn } from '@vizavi/domain';
import { faultWords } from '../fill/fault-words';
import { COMPANY_PARTS, type CompanyInput, typedCompany } from '../fill/fields/company-form';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Icon } from '../ui/icon';

interface Line {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly isNumber: boolean;
  /** What its check digits say, or null when there are none to agree. */
  readonly fault: string | null;
  readonly isChecked: boolean;
}

/** Requisites to read: each number says whether its check digits agree. */
@Component({
  selector: 'vz-requisites-card',
  imports: [T, Icon],
  template: `
    @for (part of parts(); track part.key) {
      <div class="part">
        @if (part.word; as word) {
          <h3>{{ word | t }}</h3>
        }
        <dl class="vz-facts">
          @for (line of part.lines; track line.field) {
            <dt>{{ line.label }}</dt>
            <dd [class.vz-number]="line.isNumber">
              {{ line.value }}
              @if (line.isChecked) {
                <vz-icon class="vz-good" name="check" [size]="15" /><span class="vz-hidden">{{ 'people.checked' | t }}</span>
              }
              @if (line.fault) {
                <span class="vz-small vz-bad"><vz-icon name="alert" [size]="15" /> {{ line.fault }}</span>
              }
            </dd>
          }
        </dl>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--s6) var(--s8);
    }
    h3 {
      margin-bottom: var(--s2);
      color: var(--text-2);
      font-size: var(--size-1);
      font-weight: 600;
    }
    dd {
      overflow-wrap: anywhere;
      white-space: normal;
    }
    dd vz-icon {
      display: inline-block;
      vertical-align: -0.15em;
    }
    dd .vz-bad {
      display: block;
    }
  `,
})
export class RequisitesCard {
  private readonly words = inject(Words);
  readonly requisites = input.required<Readonly<Record<string, string>>>();

  protected readonly parts = computed(() => {
    const company = typedCompany(this.requisites());
    const faults = checkCompany(company);
    const lineOf = (one: CompanyInput): Line => {
      const fault = faults.find(({ path }) => path === one.field);
      return {
        field: one.field,
        label: this.labelOf(one, company.inn ?? ''),
        value: company[one.field] ?? '',
        isNumber: one.digits !== undefined,
        fault: fault ? faultWords(fault, undefined, this.words) : null,
        isChecked: one.digits !== undefined && !fault,
      };
    };
    return COMPANY_PARTS.map(({ key, word, inputs }) => ({
      key,
      word: word ?? ('people.company' as const),
      lines: inputs.map(lineOf).filter(({ value }) => value !== ''),
    })).filter(({ lines }) => lines.length > 0);
  });

  private labelOf({ field, word }: CompanyInput, inn: string): string {
    return this.words.t(field === 'ogrn' && isEntrepreneurInn(inn) ? 'fill.ogrnip' : word);
  }
}
