import { RETURN_TO_CLIENT, STAGE_DEFAULTS, type AssigneeRule, type RouteCondition, type Stage } from '@vizavi/domain';

/** A stage as it is added: asked always, everybody's text guarded, returned to the client. */
export function newStage(stages: readonly Stage[], name: Stage['name']): Stage {
  return {
    ...STAGE_DEFAULTS,
    key: freeKey(stages),
    name,
    kind: 'legal',
    mode: 'any',
    assignees: [],
    hours: 8,
    guards: ['text'],
    returnTo: [RETURN_TO_CLIENT],
    shownAs: 'nameAndRole',
  };
}

function freeKey(stages: readonly Stage[]): string {
  const taken = new Set(stages.map((one) => one.key));
  let number = stages.length + 1;
  while (taken.has(`stage-${number}`)) number += 1;
  return `stage-${number}`;
}

export const copyOf = (stage: Stage, stages: readonly Stage[]): Stage => ({ ...stage, key: freeKey(stages) });

export const insertAt = (stages: readonly Stage[], stage: Stage, index: number): readonly Stage[] => [
  ...stages.slice(0, index),
  stage,
  ...stages.slice(index),
];

/** Without a stage, which nobody returns to any more. */
export const without = (stages: readonly Stage[], key: string): readonly Stage[] =>
  stages.filter((one) => one.key !== key).map((one) => ({ ...one, returnTo: one.returnTo.filter((to) => to !== key) }));

/** A stage in another place. Returns that would then lead onwards stay and are told by the check: nothing is lost by moving there and back. */
export function moved(stages: readonly Stage[], from: number, to: number): readonly Stage[] {
  const stage = stages[from];
  if (!stage || to < 0 || to >= stages.length || from === to) return stages;
  return insertAt([...stages.slice(0, from), ...stages.slice(from + 1)], stage, to);
}

/** A rule of another kind, as far as it can be chosen for the owner. */
export function ruleOf(kind: AssigneeRule['rule'], first: { readonly memberId: string; readonly groupId: string }): AssigneeRule {
  switch (kind) {
    case 'member':
      return { rule: kind, memberId: first.memberId };
    case 'role':
      return { rule: kind, role: 'lawyer' };
    case 'group':
    case 'leastLoaded':
    case 'roundRobin':
      return { rule: kind, groupId: first.groupId };
    case 'chosenAtStart':
      return { rule: kind, groupId: null };
    default:
      return { rule: kind };
  }
}

export type ConditionSubject = 'amount' | 'paymentDays' | 'currency' | 'dealType' | 'clientSegment' | 'formKey' | 'touched' | 'textDiffers';

export const SUBJECTS: readonly ConditionSubject[] = [
  'amount',
  'touched',
  'textDiffers',
  'paymentDays',
  'currency',
  'dealType',
  'formKey',
  'clientSegment',
];

type Leaf = Exclude<RouteCondition, { kind: 'all' | 'any' | 'not' }>;

export const subjectOf = (leaf: Leaf): ConditionSubject => (leaf.kind === 'compare' || leaf.kind === 'oneOf' ? leaf.field : leaf.kind);

/** An unfinished part about a subject: what it lacks is told by the check. */
export function partOn(subject: ConditionSubject): RouteCondition {
  switch (subject) {
    case 'amount':
      return { kind: 'compare', field: subject, by: 'atLeast', value: '', currency: 'RUB' };
    case 'paymentDays':
      return { kind: 'compare', field: subject, by: 'moreThan', value: '', currency: null };
    case 'touched':
      return { kind: 'touched', clauseTypes: [] };
    case 'textDiffers':
      return { kind: 'textDiffers' };
    default:
      return { kind: 'oneOf', field: subject, values: [] };
  }
}
