import { SUPPLIER_ROLES } from '../people/actor';
import { CLAUSE_TYPES } from '../template/form';
import type { AssigneeRule } from './assignee-rule';
import { checkCondition } from './check-condition';
import { PLAIN_GUARDS } from './guard';
import { SHOWN_AS, STAGE_KINDS, STAGE_MODES, type Stage } from './route';

type Unknown = Readonly<Record<string, unknown>>;
type Shape = (value: unknown) => boolean;

/** A place in what was written that is not of the shape of a stage, as `2.assignees.0`. */
export type ShapeFault = string;

const MOST_STAGES = 30;
const MOST_PARTS = 20;
const LONGEST_TEXT = 200;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Also the word `client`, which names where a contract is returned to, is no key. */
const KEY = /^(?!client$)[a-z][a-z0-9-]{0,39}$/;

const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Shape = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
const isId: Shape = (value) => typeof value === 'string' && UUID.test(value);
const isKey: Shape = (value) => typeof value === 'string' && KEY.test(value);
const isAmount: Shape = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 100_000;
const isFlag: Shape = (value) => typeof value === 'boolean';
const oneOf =
  (list: readonly string[]): Shape =>
  (value) =>
    typeof value === 'string' && list.includes(value);
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.length <= MOST_PARTS && value.every(shape);
const orNull =
  (shape: Shape): Shape =>
  (value) =>
    value === null || shape(value);

/** A record with exactly these fields, each of its shape. */
const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value) =>
    isRecord(value) &&
    Object.keys(value).length === Object.keys(fields).length &&
    Object.entries(fields).every(([name, fits]) => name in value && fits(value[name]));

const RULES: Readonly<Record<AssigneeRule['rule'], Shape>> = {
  member: record({ rule: isText, memberId: isId }),
  role: record({ rule: isText, role: oneOf(SUPPLIER_ROLES) }),
  clientAccountManager: record({ rule: isText }),
  group: record({ rule: isText, groupId: isId }),
  leastLoaded: record({ rule: isText, groupId: isId }),
  roundRobin: record({ rule: isText, groupId: isId }),
  authorHead: record({ rule: isText }),
  clauseOwner: record({ rule: isText }),
  chosenAtStart: record({ rule: isText, groupId: orNull(isId) }),
};

const isRule: Shape = (value) =>
  isRecord(value) &&
  typeof value['rule'] === 'string' &&
  Object.hasOwn(RULES, value['rule']) &&
  RULES[value['rule'] as AssigneeRule['rule']](value);

const isSilence: Shape = (value) => {
  if (!isRecord(value)) return false;
  if (value['then'] === 'escalate') return record({ then: isText, headAfterHours: isAmount, directorAfterHours: isAmount })(value);
  if (value['then'] === 'reassign') return record({ then: isText, afterHours: isAmount, to: isRule })(value);
  return value['then'] === 'remind' && record({ then: isText })(value);
};

const isGuard: Shape = (value) => oneOf(PLAIN_GUARDS)(value) || record({ clauseTypes: listOf(oneOf(CLAUSE_TYPES)) })(value);
const isQuorum: Shape = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000;

/** A condition may be half written in a draft; `checkRoute` tells what it lacks, but its tree has to be one. */
const isConditionTree: Shape = (value) => value === null || checkCondition(value).every((one) => TOLERATED.includes(one.code));
const TOLERATED: readonly string[] = ['condition-empty', 'condition-value', 'condition-currency', 'condition-list'];

const STAGE: Readonly<Record<keyof Stage, Shape>> = {
  key: isKey,
  name: record({ ru: isText, en: isText }),
  kind: oneOf(STAGE_KINDS),
  mode: oneOf(STAGE_MODES),
  quorum: orNull(isQuorum),
  optional: isFlag,
  condition: isConditionTree,
  assignees: listOf(isRule),
  hours: isAmount,
  guards: listOf(isGuard),
  returnTo: listOf((value) => value === 'client' || isKey(value)),
  shownAs: oneOf(SHOWN_AS),
  silence: isSilence,
};

/** What came from outside as the stages of a route, or every place where it is of another shape. Pure. */
export function readStages(written: unknown): { readonly stages: readonly Stage[] } | { readonly faults: readonly ShapeFault[] } {
  if (!Array.isArray(written) || written.length > MOST_STAGES) return { faults: ['stages'] };
  const faults = written.flatMap((stage: unknown, index) => stageFaults(stage, index));
  return faults.length > 0 ? { faults } : { stages: written as readonly Stage[] };
}

function stageFaults(stage: unknown, index: number): readonly ShapeFault[] {
  if (!isRecord(stage)) return [`stages.${index}`];
  const unknown = Object.keys(stage).filter((name) => !Object.hasOwn(STAGE, name));
  const wrong = Object.entries(STAGE).filter(([name, fits]) => !fits(stage[name]));
  return [...unknown, ...wrong.map(([name]) => name)].map((name) => `stages.${index}.${name}`);
}
