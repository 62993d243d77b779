import { speaker, type Language } from '@vizavi/words';
import { composeLetter, type Composed } from '../mail/compose-letter';
import type { Kind } from './kinds';
import { dueWords, fullName, shortName, type NotificationValues } from './words';

export interface Reader {
  readonly name: string;
  readonly language: Language;
  readonly supplier: string;
  readonly url: string;
}

/** A letter about a contract: its name, what happened and a link; nothing of what was written in it. */
export function letterAbout(kind: Kind, values: NotificationValues, { name, language, supplier, url }: Reader): Composed {
  const say = speaker(language);
  const due = dueWords(language, values);
  const text = say(`letters.${kind}Text`, { contract: fullName(language, values), due: due ?? '' });
  return composeLetter(say, {
    subject: say(`letters.${kind}Subject`, { number: shortName(language, values) }),
    name,
    lines: kind === 'holder' && due !== null ? [text, say('letters.holderDue', { due })] : [text],
    link: { url, words: say('letters.open') },
    supplier,
  });
}
