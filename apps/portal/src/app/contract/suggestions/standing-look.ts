import type { SuggestionView } from '@vizavi/api-types';
import { assertNever, type Standing } from '@vizavi/domain';
import type { Values, WordKey } from '@vizavi/words';
import type { Tone } from '../../ui/badge';
import type { IconName } from '../../ui/icon-paths';

/** The word and the shape of how a suggestion stands. */
export interface StandingLook {
  readonly tone: Tone;
  readonly shape: IconName;
  readonly word: WordKey;
  readonly values: Values;
}

const look = (tone: Tone, shape: IconName, word: WordKey, values: Values = {}): StandingLook => ({ tone, shape, word, values });

function ofStanding(standing: Standing): StandingLook {
  switch (standing) {
    case 'open':
      return look('near', 'clock', 'negotiation.open');
    case 'accepted':
      return look('good', 'check', 'negotiation.accepted');
    case 'rejected':
      return look('bad', 'close', 'negotiation.rejected');
    case 'countered':
      return look('accent', 'comment', 'negotiation.countered');
    case 'conceded':
      return look('plain', 'check', 'negotiation.conceded');
    case 'withdrawn':
      return look('plain', 'undo', 'negotiation.withdrawn');
    case 'superseded':
      return look('plain', 'check', 'negotiation.superseded');
    default:
      return assertNever(standing);
  }
}

/** An open suggestion tells whom it waits for; a closed one how it ended. */
export function standingLook({ changes, awaits }: SuggestionView): StandingLook {
  if (awaits) return look('near', 'clock', 'negotiation.waitsFor', { side: awaits });
  const standings = new Set(changes.map((change) => change.standing));
  const [only] = standings;
  return only !== undefined && standings.size === 1 ? ofStanding(only) : look('plain', 'check', 'negotiation.partly');
}
