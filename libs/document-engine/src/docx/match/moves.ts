import { authorsOf } from './authors-of';
import type { Match, Matching } from './match-clauses';
import { placeInFile } from './place-in-file';
import type { Finding } from './returned';
import type { Segment } from './segments';
import { longestRising } from './rising';

/**
 * Clauses that stand in another place than they were sent in: the fewest that explain the order of the file. Where the file with all that was
 * tracked thrown out has them in their place, somebody moved them openly. The last comes first, so that two that follow one another keep their
 * order when each is put behind the same neighbour.
 */
export function moves(order: readonly Segment[], before: Matching, after: Matching): readonly Finding[] {
  const strays = straysIn(after.matched);
  const silent = new Set(straysIn(before.matched).map(({ clause }) => clause));
  const anchors = after.matched.filter((match) => !strays.some((stray) => isWithin(match, stray, after.matched)));
  return strays.toReversed().map(({ clause, segment, by }): Finding => ({
    key: `move:${clause.clauseId}`,
    kind: 'move',
    clauseId: clause.clauseId,
    matchedBy: by,
    heading: clause.heading,
    number: segment.number,
    base: null,
    body: null,
    silent: null,
    isTracked: !silent.has(clause),
    isUndeclared: silent.has(clause),
    changes: [],
    authors: authorsOf(segment),
    ...placeInFile(segment, order, anchors),
    needsDecision: false,
  }));
}

/** What goes along with its section is not moved itself. */
function straysIn(matched: readonly Match[]): readonly Match[] {
  const inPlace = matched.filter(({ clause }) => clause.status === null && !clause.isMoving);
  const kept = new Set(longestRising(inPlace.map((match) => match.order)));
  const strays = inPlace.filter((_, index) => !kept.has(index));
  return strays.filter((match) => !strays.some((other) => other !== match && isWithin(match, other, matched)));
}

/** Whether a clause is another, or was sent under it. */
function isWithin({ clause }: Match, section: Match, matched: readonly Match[]): boolean {
  if (clause === section.clause) return true;
  const parent = matched.find((each) => each.clause.clauseId === clause.parentId);
  return parent !== undefined && isWithin(parent, section, matched);
}
