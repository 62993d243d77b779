import type { PersonView, PositionView, StageView } from '@vizavi/api-types';
import { duration, nameList, type Say, shortDate, stageLine, timeLeft, type Urgency, urgencyOf } from '@vizavi/words';

const NAMED = 2;

/** Two names at most; the rest are counted. */
export function fewNames(say: Say, people: readonly PersonView[]): string {
  const names = people.map((person) => person.name);
  if (names.length <= NAMED + 1) return nameList(say, names);
  return `${names.slice(0, NAMED).join(', ')} ${say('position.andMore', { count: names.length - NAMED })}`;
}

/** «Этап 2 из 4», or nothing outside the route. */
export const stageOf = (say: Say, position: PositionView): string | null =>
  position.stageNumber === null || position.stageCount === null ? null : stageLine(say, position.stageNumber, position.stageCount);

export interface TimeWords {
  readonly text: string;
  readonly urgency: Urgency;
}

/** Time left to the holder, or that the supplier's clock stands still while the client holds. */
export function timeOf(say: Say, position: PositionView): TimeWords | null {
  if (position.minutesLeft !== null) return { text: timeLeft(say, position.minutesLeft), urgency: urgencyOf(position.minutesLeft) };
  const waitsForClient = position.holderSide === 'client' && position.stageNumber !== null;
  return waitsForClient ? { text: say('position.clockStopped'), urgency: 'calm' } : null;
}

const usual = (say: Say, stage: StageView): string =>
  say(stage.usualFrom === 'median' ? 'time.usually' : 'time.promised', { duration: duration(say, stage.usualMinutes) });

/** The third line of a stage: when passed and how long it took, the time left, or what is usual. */
export function stageTime(say: Say, stage: StageView): TimeWords {
  switch (stage.standing) {
    case 'done': {
      const took = duration(say, stage.tookMinutes ?? 0);
      const date = stage.passedAt ? shortDate(say, new Date(stage.passedAt)) : null;
      return { text: date ? say('position.took', { date, duration: took }) : took, urgency: 'calm' };
    }
    case 'now':
    case 'late':
      return stage.minutesLeft === null
        ? { text: say('position.now'), urgency: 'calm' }
        : { text: timeLeft(say, stage.minutesLeft), urgency: urgencyOf(stage.minutesLeft) };
    case 'onHold':
      return { text: say('position.onHold'), urgency: 'near' };
    case 'again':
      return { text: say('position.again'), urgency: 'near' };
    case 'returned':
      return { text: say('position.returned'), urgency: 'near' };
    case 'skipped':
      return { text: say('position.skipped'), urgency: 'calm' };
    case 'next':
      return { text: usual(say, stage), urgency: 'calm' };
  }
}
