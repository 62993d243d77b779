import { type NodeJson, parseBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { printedBlock } from '../places';
import type { ReadBlock } from '../read/word-file';
import { lift } from './lift';
import type { Match } from './match-clauses';
import { type Segment, textOfParagraph } from './segments';
import type { SentClause } from './sent';
import { toBlocks } from './to-body';

/** What a file says of one clause in one reading. */
export interface ClauseReading {
  readonly heading: string | null;
  /** Null when the clause has no text. */
  readonly body: NodeJson | null;
  readonly hasOtherParties: boolean;
  /** The words are there, but make no clause that can be kept. */
  readonly isUnreadable: boolean;
}

/** One clause that was sent, in both readings; null where it is not found. */
export interface Readings {
  readonly clause: SentClause;
  readonly after: Match | null;
  readonly rejected: ClauseReading | null;
  readonly accepted: ClauseReading | null;
}

/** The clause in the file, its places restored from the wording that it is nearest to. */
export function readClause({ heading }: SentClause, segment: Segment, wording: Body | null): ClauseReading {
  const title = heading === null ? null : textOfParagraph(segment.lead).trim();
  const content = toBlocks(contentOf(segment, heading !== null, wording)).filter((node) => !isEmptyLine(node));
  const none = { heading: title, body: null, hasOtherParties: false, isUnreadable: false };
  if (content.length === 0) return none;
  const returned: NodeJson = { type: 'doc', content };
  if (!isSound(returned)) return { ...none, isUnreadable: true };
  if (wording === null) return { ...none, body: returned };
  const { body, hasOtherParties } = lift(wording, returned);
  return { ...none, body, hasOtherParties };
}

/** A clause that begins with a table has a paragraph for its number alone. */
function contentOf({ lead, blocks }: Segment, hasHeading: boolean, wording: Body | null): readonly ReadBlock[] {
  const first = wording?.content?.[0];
  const isBare = lead.content.length === 0 && (first === undefined || printedBlock(first).type !== 'paragraph');
  return hasHeading || isBare ? blocks : [lead, ...blocks];
}

/** Empty lines are how people make room in Word. */
export const isEmptyLine = ({ type, content }: NodeJson): boolean => type === 'paragraph' && !content?.length;

/** Within the limits of a clause body and of its schema. */
export function isSound(body: NodeJson): boolean {
  try {
    parseBody(withoutBreaks(body));
    return true;
  } catch {
    return false;
  }
}

const withoutBreaks = (body: NodeJson): unknown => JSON.parse(JSON.stringify(body).replaceAll('\u2028', ' '));
