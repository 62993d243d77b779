import type { NodeJson } from '@vizavi/document-model';
import { authorsOf } from './authors-of';
import { isSound } from './clause-reading';
import { likeness, wordsOf } from './likeness';
import { type Matching, textOfSegment } from './match-clauses';
import { placeInFile } from './place-in-file';
import type { Finding } from './returned';
import { type Segment, textOfParagraph } from './segments';
import { toBlocks } from './to-body';

const SAME = 0.8;

/** Clauses of the file that were not sent: new ones, unless a person says which they are. */
export function insertions(order: readonly Segment[], before: Matching, after: Matching): readonly Finding[] {
  return after.strangers
    .filter((segment) => textOfSegment(segment).trim() !== '')
    .map((segment, index) => insertion(segment, index, order, before, after));
}

function insertion(segment: Segment, index: number, order: readonly Segment[], before: Matching, after: Matching): Finding {
  const words = wordsOf(textOfSegment(segment));
  const isSilent = before.strangers.some((each) => likeness(words, wordsOf(textOfSegment(each))) >= SAME);
  return {
    key: `new:${index + 1}`,
    kind: 'insert',
    clauseId: null,
    matchedBy: null,
    heading: segment.isHeading ? textOfParagraph(segment.lead) : null,
    number: segment.number,
    base: null,
    body: bodyOf(segment),
    silent: null,
    isTracked: !isSilent,
    isUndeclared: isSilent,
    changes: [],
    authors: authorsOf(segment),
    ...placeInFile(segment, order, after.matched),
    needsDecision: true,
  };
}

function bodyOf(segment: Segment): NodeJson | null {
  const content = toBlocks(segment.isHeading ? segment.blocks : [segment.lead, ...segment.blocks]);
  const body: NodeJson = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  const clean = JSON.parse(JSON.stringify(body).replaceAll('\u2028', ' ')) as NodeJson;
  return isSound(clean) ? clean : null;
}
