import type { Route, Stage } from '../../approval/route';
import { pick, type Throw } from './dice';
import { EMPLOYEES } from './routes';

/** What an owner may have done to a stage since the version before. */
const REVISIONS: readonly ((stage: Stage, thrown: Throw) => Stage)[] = [
  (stage) => stage,
  (stage) => stage,
  (stage, { who }) => ({ ...stage, assignees: [{ rule: 'member', memberId: pick(EMPLOYEES, who)! }], mode: 'all', quorum: null }),
  (stage) => ({ ...stage, guards: ['anything'] }),
  (stage) => ({ ...stage, optional: !stage.optional, hours: stage.hours + 1 }),
  (stage) => ({ ...stage, condition: stage.condition === null ? { kind: 'textDiffers' } : null }),
  (stage) => ({ ...stage, mode: stage.mode === 'any' ? 'all' : 'any', quorum: null }),
  (stage) => ({ ...stage, silence: { then: 'escalate', headAfterHours: 1, directorAfterHours: 4 } }),
];

/** The next version of a route as chance has it: stages revised, dropped, added and moved. Returns go to the client alone. */
export function otherRoute({ version, stages, ...route }: Route, thrown: Throw): Route {
  const { what, who, which } = thrown;
  const revised = stages.map((stage, index) => ({
    ...REVISIONS[(what + index * 3) % REVISIONS.length]!(stage, thrown),
    returnTo: ['client'],
  }));
  const left = which % 3 === 0 && revised.length > 1 ? revised.filter((_, index) => index !== who % revised.length) : revised;
  const added = { ...left[0]!, key: `stage ${4 + (which % 2)}`, optional: false, condition: null };
  const place = what % (left.length + 1);
  const grown =
    which % 4 === 1 && !left.some((one) => one.key === added.key) ? [...left.slice(0, place), added, ...left.slice(place)] : left;
  return { ...route, version: version + 1, stages: who % 5 === 0 ? grown.toReversed() : grown };
}
