import type { TimelineEntry } from '@vizavi/api-types';
import type { Say, WordKey } from '@vizavi/words';
import { timelineTypes } from './timeline-types';

const isKnown = (type: string): type is (typeof timelineTypes)[number] => (timelineTypes as readonly string[]).includes(type);

/** Sums what a hand-over showed; the server counts by kind. */
const totalOf = ({ suggestions = 0, answers = 0, comments = 0 }: TimelineEntry['values']): number =>
  Number(suggestions) + Number(answers) + Number(comments);

/** The line of a fact in words; a type that this portal does not know yet is still an event. */
export function timelineWords(say: Say, entry: TimelineEntry): string {
  if (!isKnown(entry.type)) return say('timeline.unknown');
  const { values } = entry;
  return say(`timeline.${entry.type}` satisfies WordKey, {
    number: '',
    revision: '',
    decision: '',
    to: '',
    from: '',
    heads: '',
    standIn: 'none',
    because: '',
    kind: '',
    method: '',
    title: '',
    answered: '',
    version: 0,
    stages: 0,
    ...values,
    stage: entry.stage?.[say.language] ?? '',
    total: totalOf(values),
    who: entry.person?.name ?? say('roles.system'),
  });
}
