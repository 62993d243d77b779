import { canFail, canHold } from './can-hold';
import { checkCondition } from './check-condition';
import { mostAsked, reachOf, type RouteDirectory } from './route-directory';
import { RETURN_TO_CLIENT, type Route, type Stage } from './route';

export const ROUTE_FAULTS = [
  'route-name',
  'route-empty',
  'route-may-pass-alone',
  'stage-name',
  'stage-key-twice',
  'stage-hours',
  'condition-faulty',
  'condition-never-holds',
  'condition-always-holds',
  'nobody-asked',
  'nobody-can-decide',
  'rule-finds-nobody',
  'clause-without-owner',
  'quorum-missing',
  'quorum-above-people',
  'quorum-of-one',
  'return-in-a-circle',
  'return-twice',
  'guards-missing',
  'guards-contradict',
  'silence-order',
  'silence-finds-nobody',
  'silence-same-people',
] as const;
export type RouteFaultCode = (typeof ROUTE_FAULTS)[number];

/** Fields of a stage, as the designer names its parts. */
export type StageField = 'name' | 'condition' | 'assignees' | 'mode' | 'hours' | 'returnTo' | 'guards' | 'silence';

/** One thing that a route has wrong: `stops` publishing, or only `warns`. A fault of the whole route has no stage. */
export interface RouteFault {
  readonly code: RouteFaultCode;
  readonly severity: 'stops' | 'warns';
  readonly stageKey: string | null;
  readonly field: StageField | null;
  readonly values: Readonly<Record<string, string | number>>;
}

const LONGEST_HOURS = 2_000;

type Say = (code: RouteFaultCode, field: StageField, values?: RouteFault['values']) => RouteFault;

const fault =
  (severity: RouteFault['severity'], stageKey: string | null) =>
  (code: RouteFaultCode, field: StageField | null, values: RouteFault['values'] = {}): RouteFault => ({
    code,
    severity,
    stageKey,
    field,
    values,
  });

/** Everything that would make a route fail or surprise, as the supplier is staffed: by stage and field, in the order of the route. Pure. */
export function checkRoute({ name, stages }: Pick<Route, 'name' | 'stages'>, directory: RouteDirectory): readonly RouteFault[] {
  const stops = fault('stops', null);
  const own = [
    ...(name.ru.trim() && name.en.trim() ? [] : [stops('route-name', 'name')]),
    ...(stages.length === 0 ? [stops('route-empty', null)] : []),
    ...(stages.length > 0 && stages.every((stage) => stage.condition || stage.optional)
      ? [fault('warns', null)('route-may-pass-alone', null)]
      : []),
  ];
  return [...own, ...stages.flatMap((stage, index) => checkStage(stage, stages.slice(0, index), directory))];
}

/** Whether nothing stops a route from being published. */
export const isSound = (faults: readonly RouteFault[]): boolean => faults.every((one) => one.severity === 'warns');

function checkStage(stage: Stage, before: readonly Stage[], directory: RouteDirectory): readonly RouteFault[] {
  const stops = fault('stops', stage.key);
  const warns = fault('warns', stage.key);
  return [
    ...(stage.name.ru.trim() && stage.name.en.trim() ? [] : [stops('stage-name', 'name')]),
    ...(before.some((one) => one.key === stage.key) ? [stops('stage-key-twice', 'name')] : []),
    ...conditionFaults(stage, stops, warns),
    ...peopleFaults(stage, directory, stops, warns),
    ...quorumFaults(stage, directory, stops, warns),
    ...(stage.hours > 0 && stage.hours <= LONGEST_HOURS ? [] : [stops('stage-hours', 'hours', { most: LONGEST_HOURS })]),
    ...silenceFaults(stage, directory, stops, warns),
    ...guardFaults(stage, stops),
    ...returnFaults(stage, before, stops),
  ];
}

function conditionFaults({ condition }: Stage, stops: Say, warns: Say): readonly RouteFault[] {
  if (!condition) return [];
  if (checkCondition(condition).length > 0) return [stops('condition-faulty', 'condition')];
  if (canHold(condition) === false) return [stops('condition-never-holds', 'condition')];
  return canFail(condition) === false ? [warns('condition-always-holds', 'condition')] : [];
}

function peopleFaults({ assignees, optional }: Stage, directory: RouteDirectory, stops: Say, warns: Say): readonly RouteFault[] {
  if (assignees.length === 0) return [stops('nobody-asked', 'assignees')];
  const say = optional ? warns : stops;
  if (mostAsked(assignees, directory) === 0) return [say('nobody-can-decide', 'assignees')];
  const empty = assignees.flatMap((rule, index) => (reachOf(rule, directory).most === 0 ? [index] : []));
  const owners = assignees.length === 1 && assignees[0]!.rule === 'clauseOwner' && !optional;
  return [
    ...empty.map((index) => warns('rule-finds-nobody', 'assignees', { rule: index + 1 })),
    ...(owners ? [warns('clause-without-owner', 'assignees')] : []),
  ];
}

function quorumFaults({ mode, quorum, assignees }: Stage, directory: RouteDirectory, stops: Say, warns: Say): readonly RouteFault[] {
  if (mode !== 'quorum') return [];
  if (quorum === null || quorum < 1) return [stops('quorum-missing', 'mode')];
  const people = mostAsked(assignees, directory);
  if (people > 0 && quorum > people) return [stops('quorum-above-people', 'mode', { quorum, people })];
  return quorum === 1 ? [warns('quorum-of-one', 'mode')] : [];
}

function silenceFaults({ silence, assignees }: Stage, directory: RouteDirectory, stops: Say, warns: Say): readonly RouteFault[] {
  if (silence.then === 'escalate')
    return silence.headAfterHours >= 0 && silence.directorAfterHours >= silence.headAfterHours ? [] : [stops('silence-order', 'silence')];
  if (silence.then !== 'reassign') return [];
  const reach = reachOf(silence.to, directory);
  if (reach.most === 0) return [stops('silence-finds-nobody', 'silence')];
  const asked = assignees.map((rule) => reachOf(rule, directory));
  const same =
    reach.ids !== null && asked.every((one) => one.ids !== null) && reach.ids.every((id) => asked.every((one) => one.ids!.includes(id)));
  return same && reach.ids.length === 1 ? [warns('silence-same-people', 'silence')] : [];
}

function guardFaults({ guards }: Stage, stops: Say): readonly RouteFault[] {
  if (guards.length === 0) return [stops('guards-missing', 'guards')];
  return guards.includes('nothing') && guards.length > 1 ? [stops('guards-contradict', 'guards')] : [];
}

/** A return leads back, so that the stages after it are asked again; to itself or onwards it would go in a circle. */
function returnFaults({ returnTo, key }: Stage, before: readonly Stage[], stops: Say): readonly RouteFault[] {
  const earlier = [RETURN_TO_CLIENT, ...before.map((one) => one.key)];
  return [
    ...returnTo.filter((to) => to === key || !earlier.includes(to)).map((to) => stops('return-in-a-circle', 'returnTo', { to })),
    ...(new Set(returnTo).size < returnTo.length ? [stops('return-twice', 'returnTo')] : []),
  ];
}
