import type { ContractRow } from '@vizavi/api-types';
import type { DigestGroup } from '@vizavi/domain';
import { answerLine, clockTime, fullMoment, shortDate, speaker } from '@vizavi/words';
import { composeLetter, type Composed } from '../mail/compose-letter';
import type { LetterSection } from '../mail/letter-content';
import type { DigestReader, WaitingNews } from './gathered.repository';
import { digestLine, fullName } from './words';

interface Surroundings {
  readonly reader: DigestReader;
  readonly zone: string;
  readonly supplier: string;
  readonly publicUrl: string;
  /** The contracts as their reader finds them in the list. */
  readonly rows: ReadonlyMap<string, ContractRow>;
}

/** A digest: contract by contract, who waits for what, and what has happened; nothing of what was written in any of them. */
export function digestLetter(
  groups: readonly DigestGroup<WaitingNews>[],
  { reader, zone, supplier, publicUrl, rows }: Surroundings,
): Composed {
  const say = speaker(reader.language);
  const place = { timeZone: zone };
  const sectionOf = ({ contractId, news }: DigestGroup<WaitingNews>): LetterSection => {
    const { position } = rows.get(contractId)!;
    const isMine = position.holders.some((person) => person.memberId === reader.actor.memberId);
    const due = position.dueAt === null ? null : say('letters.digestDue', { due: fullMoment(say, new Date(position.dueAt), place) });
    const line = isMine ? say('letters.digestMine') : answerLine(say, position, reader.actor.side);
    return {
      heading: fullName(reader.language, news.at(-1)!.values),
      url: `${publicUrl}/contracts/${contractId}`,
      standing: [line, due].filter((part) => part !== null).join('. '),
      isMine,
      news: news.map(({ at, kind, values }) => ({
        at: `${shortDate(say, new Date(at), place)}, ${clockTime(say, new Date(at), place)}`,
        text: digestLine(reader.language, kind, values),
      })),
    };
  };
  const sections = groups.map(sectionOf);
  const waiting = sections.filter(({ isMine }) => isMine).length;
  return composeLetter(say, {
    subject: say('letters.digestSubject', { contracts: groups.length, waiting }),
    name: reader.name,
    lines: [say('letters.digestText')],
    sections,
    link: null,
    settings: { url: `${publicUrl}/profile#letters`, words: say('letters.settings') },
    supplier,
  });
}
