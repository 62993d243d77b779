import type { AvailableAction, PersonView } from '@vizavi/api-types';
import type { Say, WordKey } from '@vizavi/words';
import { fewNames } from '../../ui/position/position-words';
import type { Hindrance } from './moves';

/** The verb of an action, as the contract's own page says it. */
export function actionInWords(say: Say, action: AvailableAction['action']): string {
  return say(action === 'handOff' ? 'contract.handOffToClient' : (`contract.${action}` as WordKey));
}

/** Why a contract may not go there, in a sentence. */
export function hindranceInWords(say: Say, why: Hindrance, holders: readonly PersonView[]): string {
  return why.kind === 'problem' ? say(`problems.${why.code}` as WordKey, why.values) : say(why.word, { who: fewNames(say, holders) });
}
