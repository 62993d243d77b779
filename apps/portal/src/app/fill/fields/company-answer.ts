import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal, output } from '@angular/core';
import { type AnswerFault, checkCompany, isEntrepreneurInn, OPTIONAL_COMPANY_FIELDS, type Variable } from '@vizavi/domain';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { faultWords } from '../fault-words';
import { COMPANY_PARTS, type CompanyInput, isAsked, typedCompany, withField } from './company-form';

/** Requisites of a company: each number is checked by its check digits as it is typed. Known requisites stand as a card until opened. */
@Component({
  selector: 'vz-company-answer',
  imports: [T, InReadersLanguage, Button, Field, Icon, Input],
  templateUrl: './company-answer.html',
  styleUrl: './composed-answer.css',
})
export class CompanyAnswer {
  private readonly words = inject(Words);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly variable = input.required<Variable>();
  readonly value = input.required<unknown>();
  readonly faults = input<readonly AnswerFault[]>([]);
  /** Filled in by the portal: shown closed while nothing is wrong with it. */
  readonly known = input(false);
  /** Optional fields that the text of this contract names, and that are therefore needed. */
  readonly needed = input<ReadonlySet<string>>(new Set());
  readonly valueChange = output<unknown>();
  readonly left = output<string>();

  protected readonly company = computed(() => typedCompany(this.value()));
  private readonly found = computed(() => checkCompany(this.value() ?? {}));
  protected readonly isClosed = linkedSignal({
    source: this.known,
    computation: (known, previous?: { value: boolean }) => (previous ? previous.value && known : known && this.found().length === 0),
  });
  protected readonly parts = computed(() =>
    COMPANY_PARTS.map((part) => ({ ...part, inputs: part.inputs.filter((one) => isAsked(one, this.company())) })),
  );
  protected readonly summary = computed(() => {
    const { inn, kpp, ogrn, signatoryName, signatoryPosition } = this.company();
    const numbers = [
      [this.words.t('fill.inn'), inn],
      [this.words.t('fill.kpp'), kpp],
      [this.ogrnWord(), ogrn],
    ];
    const known = numbers.filter(([, number]) => number).map(([word, number]) => `${word}\u00a0${number}`);
    return { numbers: known.join(' · '), signatory: [signatoryName, signatoryPosition].filter(Boolean).join(', ') };
  });

  protected labelOf({ field, word }: CompanyInput): string {
    return field === 'ogrn' ? this.ogrnWord() : this.words.t(word);
  }

  protected pathOf({ field }: CompanyInput): string {
    return `${this.variable().key}.${field}`;
  }

  protected errorOf(one: CompanyInput): string | null {
    const isFirst = one.field === 'name';
    const fault = this.faults().find(({ path }) => path === this.pathOf(one) || (isFirst && path === this.variable().key));
    return fault ? faultWords(fault, this.variable(), this.words) : null;
  }

  /** A number whose check digits agree: the person may stop comparing it with the card. */
  protected isChecked({ field, digits }: CompanyInput): boolean {
    return digits !== undefined && !!this.company()[field] && !this.found().some(({ path }) => path === field);
  }

  protected isOptional(one: CompanyInput): boolean {
    return OPTIONAL_COMPANY_FIELDS.some((field) => field === one.field) && !this.needed().has(this.pathOf(one));
  }

  /** The button goes with the card, so the focus moves on to what it opened. */
  protected open(): void {
    this.isClosed.set(false);
    afterNextRender(() => this.element.querySelector('input')?.focus(), { injector: this.injector });
  }

  protected write(one: CompanyInput, text: string): void {
    this.valueChange.emit(withField(this.company(), one, text));
  }

  private ogrnWord(): string {
    return this.words.t(isEntrepreneurInn(this.company().inn ?? '') ? 'fill.ogrnip' : 'fill.ogrn');
  }
}
