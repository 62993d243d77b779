import type { NodeJson } from '@vizavi/document-model';
import { authorsOf } from './authors-of';
import { isSound } from './clause-reading';
import { likeness, wordsOf } from './likeness';
import { type Matching, textOfSegment } from './match-clauses';
import type { Finding } from './returned';
import { type Segment, textOfParagraph } from './segments';
import type { SentClause } from './sent';
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
  const upper = precedent(segment, order, after);
  const isUnder = upper !== null && upper.level < segment.level;
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
    afterClauseId: upper === null || isUnder ? null : siblingAbove(upper, segment.level, after).clauseId,
    parentId: upper === null ? null : isUnder ? upper.clause.clauseId : siblingAbove(upper, segment.level, after).parentId,
    needsDecision: true,
  };
}

interface Upper {
  readonly clause: SentClause;
  readonly level: number;
}

/** The nearest clause above it that was sent. */
function precedent(segment: Segment, order: readonly Segment[], after: Matching): Upper | null {
  for (let at = order.indexOf(segment) - 1; at >= 0; at--) {
    const match = after.matched.find((each) => each.segment === order[at]);
    if (match) return { clause: match.clause, level: order[at]!.level };
  }
  return null;
}

/** The clause after which it stands among its siblings: the one above, or one of the sections that it lies in. */
function siblingAbove({ clause, level }: Upper, wanted: number, after: Matching): SentClause {
  let at = clause;
  for (let depth = level; depth > wanted && at.parentId !== null; depth--)
    at = after.matched.find((each) => each.clause.clauseId === at.parentId)?.clause ?? at;
  return at;
}

function bodyOf(segment: Segment): NodeJson | null {
  const content = toBlocks(segment.isHeading ? segment.blocks : [segment.lead, ...segment.blocks]);
  const body: NodeJson = { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
  const clean = JSON.parse(JSON.stringify(body).replaceAll('\u2028', ' ')) as NodeJson;
  return isSound(clean) ? clean : null;
}
