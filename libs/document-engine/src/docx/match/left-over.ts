import type { ReadBlock, WordFile } from '../read/word-file';
import type { Readings } from './clause-reading';
import { textOfBlock } from './match-clauses';
import type { Left } from './returned';
import type { SentText } from './sent';

interface Found {
  readonly opening: readonly ReadBlock[];
  /** Ids of clauses that were moved and cannot say so beside their new words. */
  readonly moved: readonly string[];
  readonly readings: readonly Readings[];
}

/** All that the file says and that becomes no suggestion, so that nothing is dropped in silence. */
export function leftOver(file: WordFile, sent: SentText, { opening, moved, readings }: Found): readonly Left[] {
  return [
    ...changedOpening(sent, opening),
    ...readings.flatMap(changedHeading),
    ...readings.filter(({ accepted }) => accepted?.hasOtherParties).map(({ clause }) => left('parties', clause.clauseId)),
    ...readings.filter(({ accepted }) => accepted?.isUnreadable).map(({ clause }) => left('unreadable', clause.clauseId)),
    ...moved.map((clauseId) => left('moved', clauseId)),
    ...file.dropped.map(({ kind, near }) => left(kind, null, '', near)),
  ];
}

const left = (kind: Left['kind'], clauseId: string | null, before = '', after = ''): Left => ({ kind, clauseId, before, after });

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Title, parties and place: what stands before the clauses is no clause. */
function changedOpening(sent: SentText, opening: readonly ReadBlock[]): readonly Left[] {
  const [was, is] = [sent.opening, opening.map(textOfBlock)].map((lines) => lines.map(flat).filter(Boolean));
  const [gone, come] = [was!.filter((line) => !is!.includes(line)), is!.filter((line) => !was!.includes(line))];
  return gone.length + come.length === 0 ? [] : [left('opening', null, gone.join('\n'), come.join('\n'))];
}

function changedHeading({ clause, accepted, rejected }: Readings): readonly Left[] {
  const heading = clause.heading;
  if (heading === null || clause.status !== null) return [];
  const isOther = (each: string | null | undefined): each is string => typeof each === 'string' && flat(each) !== flat(heading);
  const now = [accepted?.heading, rejected?.heading].find(isOther);
  return now === undefined ? [] : [left('heading', clause.clauseId, heading, now)];
}
