import { bookmarkOf } from '../bookmarks';
import type { Body } from '@vizavi/domain';
import type { ReadBlock } from '../read/word-file';
import { likeness, wordsOf, type Words } from './likeness';
import { plain } from './plain';
import { type Segment, textOfParagraph } from './segments';
import type { SentClause } from './sent';

export const MATCHES = ['bookmark', 'number', 'likeness', 'person'] as const;
export type MatchedBy = (typeof MATCHES)[number];

export interface Match {
  readonly clause: SentClause;
  readonly segment: Segment;
  readonly by: MatchedBy;
  /** The place of the clause in the text that was sent. */
  readonly order: number;
}

export interface Matching {
  readonly matched: readonly Match[];
  /** Of the file, that are no clause that was sent. */
  readonly strangers: readonly Segment[];
  /** That were sent and are not in the file. */
  readonly missing: readonly SentClause[];
}

/** Under one number a text may have changed a good deal; under another it must be plainly the same. */
const SAME_NUMBER = 0.35;
const SAME_TEXT = 0.72;

/** Which clause of the text that was sent each clause of the file is: by bookmark, then by number and words, then by words alone. */
export function matchClauses(clauses: readonly SentClause[], segments: readonly Segment[]): Matching {
  const matched: Match[] = [];
  const left = { clauses: [...clauses], segments: [...segments] };
  const take = (clause: SentClause, segment: Segment, by: MatchedBy): void => {
    matched.push({ clause, segment, by, order: clauses.indexOf(clause) });
    left.clauses.splice(left.clauses.indexOf(clause), 1);
    left.segments.splice(left.segments.indexOf(segment), 1);
  };
  const byName = new Map(clauses.map((clause) => [bookmarkOf(clause.clauseId), clause]));
  for (const segment of segments) {
    const clause = segment.bookmarks.map((name) => byName.get(name)).find((each) => each && left.clauses.includes(each));
    if (clause) take(clause, segment, 'bookmark');
  }
  const words = new Map<Segment | SentClause, Words>();
  const wordsIn = (of: Segment | SentClause): Words => {
    const known = words.get(of) ?? wordsOf('lead' in of ? textOfSegment(of) : textOfClause(of));
    words.set(of, known);
    return known;
  };
  for (const segment of [...left.segments]) {
    const clause = left.clauses.find((each) => each.number !== null && each.number === segment.number);
    if (clause && likeness(wordsIn(clause), wordsIn(segment)) >= SAME_NUMBER) take(clause, segment, 'number');
  }
  for (const { clause, segment } of likest(left.clauses, left.segments, wordsIn))
    if (left.clauses.includes(clause) && left.segments.includes(segment)) take(clause, segment, 'likeness');
  matched.sort((a, b) => segments.indexOf(a.segment) - segments.indexOf(b.segment));
  return { matched, strangers: left.segments, missing: left.clauses };
}

/** Pairs that are plainly the same words, the likest first. */
function likest(clauses: readonly SentClause[], segments: readonly Segment[], wordsIn: (of: Segment | SentClause) => Words) {
  return segments
    .flatMap((segment) => clauses.map((clause) => ({ clause, segment, share: likeness(wordsIn(clause), wordsIn(segment)) })))
    .filter(({ share, segment }) => share >= SAME_TEXT && wordsIn(segment).total > 0)
    .sort((a, b) => b.share - a.share);
}

export const textOfSegment = ({ lead, blocks }: Segment): string => [lead, ...blocks].map(textOfBlock).join(' ');

export function textOfBlock(block: ReadBlock): string {
  if (block.kind === 'paragraph') return textOfParagraph(block);
  return block.rows.map((cells) => cells.map((cell) => cell.blocks.map(textOfBlock).join(' ')).join(' ')).join(' ');
}

export function textOfClause({ heading, base, proposed }: SentClause): string {
  const body = base ?? proposed;
  return [heading ?? '', body ? textOfBody(body) : ''].join(' ');
}

interface TextNode {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly TextNode[];
}

const textOfNode = (node: TextNode): string => node.text ?? (node.content ?? []).map(textOfNode).join(node.type === 'paragraph' ? '' : ' ');

/** The words of a body as they read in Word. */
export const textOfBody = (body: Body): string => textOfNode(plain(body).body);
