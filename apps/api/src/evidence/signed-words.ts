import type { Contract, Side, Signature } from '@vizavi/domain';
import { translate, type WordKey } from '@vizavi/words';
import type { People } from '../contracts/present/people';

const SHOWN_HASH = 16;

/** What is known of a signature, as the signature page and the certificate print it. */
export interface SignedWords {
  readonly side: Side;
  readonly party: string;
  readonly who: string;
  readonly at: string;
  readonly authority: string;
  readonly proof: string;
  readonly revisionHash: string;
}

export const momentIn = (at: string, zone: string): string => {
  const options = {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    timeZoneName: 'short',
  } as const;
  return new Intl.DateTimeFormat('ru-RU', options).format(new Date(at)).replace(',', '');
};

/** The words of one signature in the contract's language. */
export function signedWords(signature: Signature, { language }: Contract, { people, names, zone }: Known): SignedWords {
  const say = (key: WordKey, values?: Record<string, string>): string => translate(language, key, values);
  const { name, title } = people.view(signature.memberId);
  const { authority, side, at, revisionHash } = signature;
  return {
    side,
    party: names[side],
    who: [name, title].filter(Boolean).join(', '),
    at: momentIn(at, zone),
    authority:
      authority?.kind === 'powerOfAttorney'
        ? say('evidence.byPower', { number: authority.number ?? '', date: authority.date ?? '' })
        : say('evidence.byCharter'),
    proof: say('evidence.simpleProof', { agreement: String(signature.agreementVersion ?? '—') }),
    revisionHash,
  };
}

/** What the words need from the tables. */
export interface Known {
  readonly people: People;
  readonly names: Readonly<Record<Side, string>>;
  readonly zone: string;
}

/** Lines of the visible stamp. */
export const stampOf = (words: SignedWords, { language }: Contract): readonly string[] => [
  translate(language, 'evidence.stampTitle'),
  words.party,
  words.who,
  words.at,
  words.authority,
  words.proof,
  translate(language, 'evidence.stampHash', { hash: words.revisionHash.slice(0, SHOWN_HASH) }),
];
