import type { Candidate } from '../approval/assignee-rule';
import { STAGE_DEFAULTS, type CandidatesByStage, type Route, type Stage } from '../approval/route';

/** A stage that asks the named people, all at once, and may return to every earlier stage and to the client. */
export const aStage = (key: string, memberIds: readonly string[], more: Partial<Stage> = {}): Stage => ({
  ...STAGE_DEFAULTS,
  key,
  name: { ru: key, en: key },
  kind: 'legal',
  mode: 'all',
  assignees: memberIds.map((memberId) => ({ rule: 'member' as const, memberId })),
  hours: 8,
  guards: ['text'],
  returnTo: ['client'],
  shownAs: 'nameAndRole',
  ...more,
});

export const LEGAL = aStage('legal', ['lawyer']);
export const DIRECTION = aStage('direction', ['director'], { kind: 'director', returnTo: ['client', 'legal'] });

/** The lawyer, then the director, unless other stages are given. */
export const aRoute = (stages: readonly Stage[] = [LEGAL, DIRECTION]): Route => ({
  key: 'route',
  version: 1,
  name: { ru: 'Маршрут', en: 'Route' },
  stages,
});

const found = (memberId: string): Candidate => ({ memberId, groupId: null, load: 0, lastAskedAt: null });

/** The people whom the rules of a route find when every named member is there. */
export const candidatesOf = (route: Route, chosen: Readonly<Record<string, readonly string[]>> = {}): CandidatesByStage =>
  Object.fromEntries(
    route.stages.map((stage) => [
      stage.key,
      stage.assignees.map((rule) => {
        if (rule.rule === 'member') return [found(rule.memberId)];
        return rule.rule === 'chosenAtStart' ? (chosen[stage.key] ?? ['manager']).map(found) : [];
      }),
    ]),
  );
