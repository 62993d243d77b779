import type { NewsKind } from '@vizavi/domain';
import { speaker, type Language } from '@vizavi/words';
import { composeLetter, type Composed } from '../mail/compose-letter';
import type { LetterLink } from '../mail/letter-content';
import { dueWords, fullName, shortName, type NotificationValues } from './words';

export interface Reader {
  readonly name: string;
  readonly language: Language;
  readonly supplier: string;
  /** Where its one click leads: the contract, or the decision on it that waits for the reader. */
  readonly link: LetterLink;
  readonly also: LetterLink | null;
  readonly settings: LetterLink;
}

/** A letter about a contract: its name, what happened and a link; nothing of what was written in it. */
export function letterAbout(
  kind: NewsKind,
  values: NotificationValues,
  { name, language, supplier, link, also, settings }: Reader,
): Composed {
  const say = speaker(language);
  const due = dueWords(language, values);
  const text = say(`letters.${kind}Text`, { contract: fullName(language, values), due: due ?? '' });
  return composeLetter(say, {
    subject: say(`letters.${kind}Subject`, { number: shortName(language, values) }),
    name,
    lines: (kind === 'holder' || kind === 'namedOnTurn') && due !== null ? [text, say('letters.holderDue', { due })] : [text],
    link,
    also,
    settings,
    supplier,
  });
}
