import type { Match } from './match-clauses';
import type { Segment } from './segments';
import type { SentClause } from './sent';

/** Where a clause of a file stands among those that were sent; `afterClauseId` null: first in its section. */
export interface PlaceInFile {
  readonly parentId: string | null;
  readonly afterClauseId: string | null;
}

interface Upper {
  readonly clause: SentClause;
  readonly level: number;
}

/** Reckons the place from the nearest clause above it, of those that may be leaned on. */
export function placeInFile(segment: Segment, order: readonly Segment[], anchors: readonly Match[]): PlaceInFile {
  const upper = precedent(segment, order, anchors);
  if (upper === null) return { parentId: null, afterClauseId: null };
  if (upper.level < segment.level) return { parentId: upper.clause.clauseId, afterClauseId: null };
  const { parentId, clauseId } = siblingAbove(upper, segment.level, anchors);
  return { parentId, afterClauseId: clauseId };
}

function precedent(segment: Segment, order: readonly Segment[], anchors: readonly Match[]): Upper | null {
  for (let at = order.indexOf(segment) - 1; at >= 0; at--) {
    const match = anchors.find((each) => each.segment === order[at]);
    if (match) return { clause: match.clause, level: order[at]!.level };
  }
  return null;
}

/** The clause after which it stands among its siblings: the one above, or one of the sections that it lies in. */
function siblingAbove({ clause, level }: Upper, wanted: number, anchors: readonly Match[]): SentClause {
  let at = clause;
  for (let depth = level; depth > wanted && at.parentId !== null; depth--)
    at = anchors.find((each) => each.clause.clauseId === at.parentId)?.clause ?? at;
  return at;
}
