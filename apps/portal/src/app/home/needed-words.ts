import { assertNever } from '@vizavi/domain';
import type { NeededAction } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import type { IconName } from '../ui/icon-paths';

export interface NeededWords {
  readonly icon: IconName;
  readonly what: WordKey;
  readonly button: WordKey;
  readonly link: readonly string[];
}

/** What is asked of the reader, by the verb that the server names. */
export function neededWords({ verb, count, contractId }: NeededAction): NeededWords {
  switch (verb) {
    case 'fill':
      return { icon: 'edit', what: 'home.finishDraft', button: 'home.toFill', link: ['/contracts', contractId, 'fill'] };
    case 'answer':
      return count > 0
        ? { icon: 'comment', what: 'home.answerEdits', button: 'home.openEdits', link: ['/contracts', contractId] }
        : { icon: 'comment', what: 'home.answerTurn', button: 'home.openContract', link: ['/contracts', contractId] };
    case 'sign':
      return { icon: 'sign', what: 'home.sign', button: 'home.toSign', link: ['/contracts', contractId] };
    default:
      return assertNever(verb);
  }
}

/** The first name: «Иван Клименко» → «Иван». */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? '';

/** The greeting of the hour on the reader's own clock. */
export function greeting(hour: number): WordKey {
  if (hour >= 5 && hour < 12) return 'home.morning';
  return hour >= 12 && hour < 18 ? 'home.day' : 'home.evening';
}
