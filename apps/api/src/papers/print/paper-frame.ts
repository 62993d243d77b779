import type { PrintedFrame } from '@vizavi/document-engine';
import { dateText, type Contract, type Language } from '@vizavi/domain';
import { translate, type WordKey } from '@vizavi/words';
import type { ComparedText } from '@vizavi/api-types';

/** Whose paper it is and of which text. */
export interface PaperSubject {
  readonly contract: Contract;
  readonly language: Language;
  readonly place: string;
  readonly revision: ComparedText;
  /** ISO time at which the paper tells how things stand. */
  readonly now: string;
  /** The supplier's time zone: on paper days are counted there. */
  readonly zone: string;
}

const SHOWN_HASH = 12;

/** «2026-11-18» at the supplier. */
export const dayAt = (at: string, zone: string): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(at));

/** «18.11.2026 12:04» at the supplier. */
export function momentAt(at: string, zone: string): string {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone } as const;
  return new Intl.DateTimeFormat('ru-RU', options).format(new Date(at)).replace(',', '');
}

export function revisionWords({ number, hash }: ComparedText, language: Language): string {
  return number && hash
    ? translate(language, 'printed.revisionLine', { number: String(number), hash: hash.slice(0, SHOWN_HASH) })
    : translate(language, 'printed.draftLine');
}

/** Opening lines, head and foot of a document about a contract. */
export function paperFrame(title: WordKey, { contract, language, place, revision, now, zone }: PaperSubject): PrintedFrame {
  const name = translate(language, title);
  const numberLine = translate(language, 'papers.toContract', { number: contract.number ?? '—', title: contract.title });
  return {
    title: name,
    numberLine,
    place,
    date: dateText(dayAt(now, zone), language),
    language,
    draftWatermark: null,
    header: `${name} ${numberLine}`,
    revisionLine: revisionWords(revision, language),
    createdAt: now,
  };
}
