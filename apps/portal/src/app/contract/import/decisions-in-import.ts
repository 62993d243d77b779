import { computed, linkedSignal, type Signal, signal } from '@angular/core';
import type { ApplyImportRequest, FindingView, ImportView } from '@vizavi/api-types';
import type { Audience } from '@vizavi/domain';

/** What the person says of a clause that waits for them: `new`, `skip`, `delete`, the id of the clause that it is, or '' so far. */
export type Choice = string;

/** What is to become of each finding of an import; the rest of the screen only draws it. */
export class DecisionsInImport {
  private readonly taken = linkedSignal<string, ReadonlySet<string>>({
    source: () => this.view().id,
    computation: () => this.firstTaken(),
  });
  private readonly chosen = linkedSignal<string, ReadonlyMap<string, Choice>>({
    source: () => this.view().id,
    computation: () => new Map(),
  });
  private readonly keptComments = linkedSignal<string, ReadonlySet<string>>({
    source: () => this.view().id,
    computation: () => new Set(this.view().comments.map(({ key }) => key)),
  });
  readonly audience = signal<Audience>('both');

  readonly sorted = computed(() => sorted(this.view().findings));
  readonly undecided = computed(() => this.view().findings.filter((one) => this.waits(one) && !this.chosen().has(one.key)).length);
  readonly count = computed(() => this.request().decisions.filter(({ take }) => take).length);
  readonly request = computed((): ApplyImportRequest => ({
    decisions: this.view().findings.map((one) => this.decisionOn(one)),
    comments: [...this.keptComments()],
    audience: this.audience(),
  }));

  constructor(private readonly view: Signal<ImportView>) {}

  isTaken(key: string): boolean {
    return this.taken().has(key);
  }

  take(key: string, take: boolean): void {
    this.taken.update((keys) => toggled(keys, key, take));
  }

  choiceOf(key: string): Choice {
    return this.chosen().get(key) ?? '';
  }

  choose(key: string, choice: Choice): void {
    this.chosen.update((all) => new Map([...all, [key, choice]]));
  }

  isKept(key: string): boolean {
    return this.keptComments().has(key);
  }

  keep(key: string, keep: boolean): void {
    this.keptComments.update((keys) => toggled(keys, key, keep));
  }

  /** Clauses that were sent and are not in the file: what a stranger may be. */
  readonly missing = computed(() => this.view().findings.filter((one) => one.kind === 'delete' && one.needsDecision));

  /** A finding that cannot be taken has nothing to decide. */
  waits(one: FindingView): boolean {
    return one.needsDecision && one.plan !== 'already' && (one.plan !== 'blocked' || one.kind === 'insert');
  }

  private decisionOn(one: FindingView): ApplyImportRequest['decisions'][number] {
    if (!this.waits(one)) return { key: one.key, take: this.isTaken(one.key) && !one.needsDecision };
    const choice = this.choiceOf(one.key);
    if (choice === '' || choice === 'skip') return { key: one.key, take: false };
    return { key: one.key, take: true, clauseId: choice === 'new' || choice === 'delete' ? null : choice };
  }

  /** Everything that can be taken, but answers: those one gives by hand. */
  private firstTaken(): ReadonlySet<string> {
    const open = this.view().findings.filter(
      ({ plan, kind }) => plan !== 'blocked' && plan !== 'already' && kind !== 'accepted' && kind !== 'rejected',
    );
    return new Set(open.map(({ key }) => key));
  }
}

export interface SortedFindings {
  readonly undeclared: readonly FindingView[];
  readonly tracked: readonly FindingView[];
  readonly unmatched: readonly FindingView[];
  readonly answers: readonly FindingView[];
}

function sorted(findings: readonly FindingView[]): SortedFindings {
  const isAnswer = ({ kind }: FindingView): boolean => kind === 'accepted' || kind === 'rejected';
  const rest = findings.filter((one) => !isAnswer(one) && !one.needsDecision);
  return {
    undeclared: rest.filter(({ isUndeclared }) => isUndeclared),
    tracked: rest.filter(({ isUndeclared }) => !isUndeclared),
    unmatched: findings.filter((one) => one.needsDecision),
    answers: findings.filter(isAnswer),
  };
}

function toggled(keys: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(keys);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}
