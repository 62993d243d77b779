import { speaker, type Language } from '@vizavi/words';
import type { LetterLink } from '../mail/letter-content';

/** Where a letter about a contract leads: one click to the place; with a secret, to the decision, and then to the contract too. */
export interface LetterLinks {
  readonly link: LetterLink;
  readonly also: LetterLink | null;
  readonly settings: LetterLink;
}

export function linksOf(language: Language, publicUrl: string, contractId: string, secret: string | null): LetterLinks {
  const say = speaker(language);
  const contract = { url: `${publicUrl}/contracts/${contractId}`, words: say('letters.open') };
  const settings = { url: `${publicUrl}/profile#letters`, words: say('letters.settings') };
  if (secret === null) return { link: contract, also: null, settings };
  return { link: { url: `${publicUrl}/decide/${secret}`, words: say('letters.decide') }, also: contract, settings };
}
