import { computed, inject, Injectable, signal } from '@angular/core';
import type { AvailableAction, ContractView, OfferedAnswer, TemplateView } from '@vizavi/api-types';
import { type AnswerFault, answersInForce, checkAnswers, fieldsLeft, namedFields, type Variable } from '@vizavi/domain';
import { DraftKeeper } from './draft/draft-keeper';
import { isSame } from './draft/merge';
import { isEvident } from './fault-words';
import { keyOf, stepsOf } from './progress';

const NO_FAULTS: readonly AnswerFault[] = [];

/** One draft being filled in: what is asked, answered, wrong and looked at now. One a page, over its `DraftKeeper`. */
@Injectable()
export class Filling {
  private readonly keeper = inject(DraftKeeper);
  private readonly source = signal<{ readonly view: TemplateView; readonly contract: ContractView } | null>(null);
  private readonly offers = signal<readonly OfferedAnswer[]>([]);
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly tried = signal<ReadonlySet<string>>(new Set());

  /** Key of the field that has the focus: the text lights it. */
  readonly current = signal<string | null>(null);
  /** Path of the field that a link or a click in the text asks for. */
  readonly wanted = signal<string | null>(null);

  readonly view = computed(() => this.source()?.view ?? null);
  readonly contract = computed(() => this.source()?.contract ?? null);
  readonly form = computed(() => this.source()?.view.form ?? null);
  readonly answers = this.keeper.answers;
  readonly inForce = computed(() => answersInForce(this.form()?.variables ?? [], this.answers()));
  readonly faults = computed(() => {
    const form = this.form();
    return form ? checkAnswers(form, this.answers()) : NO_FAULTS;
  });
  /** Paths of optional fields that this text names. */
  readonly needed = computed((): ReadonlySet<string> => {
    const form = this.form();
    return form ? namedFields(form, this.answers()) : new Set();
  });
  readonly steps = computed(() => {
    const form = this.form();
    return form ? stepsOf(form, this.answers(), this.faults()) : [];
  });
  readonly lacking = computed(() => {
    const form = this.form();
    return form ? fieldsLeft(form, this.answers()).length : 0;
  });

  open(view: TemplateView, contract: ContractView, offered: readonly OfferedAnswer[]): void {
    this.offers.set(offered.filter(({ key }) => view.form.variables.some((variable) => variable.key === key)));
    this.source.set({ view, contract });
  }

  /** The newest word about the contract itself, its actions above all. */
  renew(contract: ContractView): void {
    this.source.update((now) => now && { ...now, contract });
  }

  /** What the server says may be done with the draft now. */
  actionOf(action: AvailableAction['action']): AvailableAction | null {
    return this.contract()?.availableActions.find((one) => one.action === action) ?? null;
  }

  answer(key: string, value: unknown): void {
    this.keeper.put({ ...this.answers(), [key]: value ?? null });
  }

  /** Takes back what was filled in for the person: the form's default stands again, or nothing. */
  takeBack({ key, default: byDefault }: Variable): void {
    this.answer(key, byDefault ?? null);
  }

  /** What was given before for this field, if anything was. */
  offerFor(key: string): OfferedAnswer | null {
    return this.offers().find((offer) => offer.key === key) ?? null;
  }

  isAsOffered(key: string): boolean {
    const offer = this.offerFor(key);
    return offer !== null && isSame(offer.value, this.answers()[key]);
  }

  /** The person has been in the field and went on: now its faults may be told. */
  leave(path: string): void {
    this.left.update((paths) => (paths.has(path) ? paths : new Set([...paths, path])));
  }

  try(stepKeys: readonly string[]): void {
    this.tried.update((keys) => new Set([...keys, ...stepKeys]));
  }

  isTried(stepKey: string): boolean {
    return this.tried().has(stepKey);
  }

  /** Faults of one variable that may be told now. Emptiness is told only once the step has been tried. */
  shownFaults(key: string): readonly AnswerFault[] {
    const isTried = this.steps().some(({ step, variables }) => this.tried().has(step.key) && variables.some((one) => one.key === key));
    const own = this.faults().filter(({ path }) => keyOf(path) === key);
    return isTried ? own : own.filter((fault) => isEvident(fault) || (fault.code !== 'required' && this.left().has(fault.path)));
  }
}
