import { Component, computed, inject, input } from '@angular/core';
import { CURRENCIES, isCurrency, moneyWords, partsOf, type Variable } from '@vizavi/domain';
import { dateInWords } from '@vizavi/words';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { type Segment, Segments } from '../../ui/segments';
import { faultWords } from '../fault-words';
import { Filling } from '../filling';
import { AmountInput } from './amount-input';
import { ChoiceAnswer } from './choice-answer';
import { CompanyAnswer } from './company-answer';
import { DayInput } from './day-input';
import { FigureInput } from './figure-input';
import { PersonAnswerField } from './person-answer';
import { RowsAnswer } from './rows-answer';

const LONG = 4_000;

/** How the server names the requisites that it keeps of the company itself; any other source is a contract's number. */
const COMPANY_CARD = 'company';

type YesNo = 'yes' | 'no';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** One variable of the form: its control by type, its faults, and where a filled-in answer came from. */
@Component({
  selector: 'vz-answer-field',
  imports: [
    T,
    InReadersLanguage,
    Field,
    Icon,
    Input,
    Segments,
    AmountInput,
    ChoiceAnswer,
    CompanyAnswer,
    DayInput,
    FigureInput,
    PersonAnswerField,
    RowsAnswer,
  ],
  host: { '[attr.data-path]': 'variable().key', '(focusin)': 'filling.current.set(variable().key)' },
  templateUrl: './answer-field.html',
  styleUrl: './answer-field.css',
})
export class AnswerField {
  private readonly words = inject(Words);
  protected readonly filling = inject(Filling);
  readonly variable = input.required<Variable>();

  protected readonly currencies = CURRENCIES;
  protected readonly longest = computed(() => this.variable().validation?.maxLength ?? LONG);
  protected readonly value = computed(() => this.filling.inForce()[this.variable().key]);
  protected readonly part = computed(() => {
    const value = this.value();
    return isRecord(value) ? value : {};
  });
  protected readonly faults = computed(() => this.filling.shownFaults(this.variable().key));
  protected readonly error = computed(() => {
    const [fault] = this.faults();
    return fault ? faultWords(fault, this.variable(), this.words) : null;
  });

  protected readonly offer = computed(() => this.filling.offerFor(this.variable().key));
  protected readonly isAsOffered = computed(() => this.filling.isAsOffered(this.variable().key));
  protected readonly source = computed(() => {
    const offer = this.offer();
    if (!offer) return null;
    const date = dateInWords(this.words.say(), new Date(offer.at), new Date());
    const named = { number: offer.source, date };
    const isCard = offer.source === COMPANY_CARD;
    return {
      from: isCard ? this.words.t('fill.fromCompany') : this.words.t('fill.fromContract', named),
      take: isCard ? this.words.t('fill.takeCompany') : this.words.t('fill.takeContract', named),
    };
  });

  protected readonly currency = computed(() => {
    const { currency } = this.part();
    return isCurrency(currency) ? currency : 'RUB';
  });
  protected readonly inWords = computed(() => {
    const { amount } = this.part();
    return typeof amount === 'string' && partsOf(amount) ? moneyWords(amount, this.currency(), this.words.language()) : null;
  });

  protected readonly yesNo = computed(() => (this.value() === true ? 'yes' : this.value() === false ? 'no' : '') as YesNo);
  protected readonly yesNoChoices = computed((): readonly Segment<YesNo>[] => [
    { value: 'yes', label: this.words.t('common.yes') },
    { value: 'no', label: this.words.t('common.no') },
  ]);

  protected text(): string {
    const value = this.value();
    return typeof value === 'string' ? value : '';
  }

  protected answer(value: unknown): void {
    this.filling.answer(this.variable().key, value === '' ? null : value);
  }

  protected answerMoney(amount: string | null, currency: string): void {
    this.answer(amount === null && currency === 'RUB' ? null : { amount: amount ?? '', currency });
  }

  protected amount(): string | null {
    const { amount } = this.part();
    return typeof amount === 'string' && amount !== '' ? amount : null;
  }

  protected answerPeriod(end: 'from' | 'to', day: string | null): void {
    const entries = Object.entries({ ...this.part(), [end]: day }).filter(([, value]) => value !== null);
    this.answer(entries.length === 0 ? null : Object.fromEntries(entries));
  }

  protected errorAt(end: string): boolean {
    return this.faults().some(({ path }) => path === `${this.variable().key}.${end}`);
  }

  protected leave(path = this.variable().key): void {
    this.filling.leave(path);
  }

  protected takeBack(): void {
    this.filling.takeBack(this.variable());
  }

  protected takeOffer(): void {
    const offer = this.offer();
    if (offer) this.filling.answer(offer.key, offer.value);
  }
}
