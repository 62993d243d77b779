/** What a clause needs to have a place: `parentId` is null for a section of the first level. */
export interface ClausePlace {
  readonly clauseId: string;
  readonly parentId: string | null;
  /** Place among its siblings; gaps are fine, equal places are ordered by id. */
  readonly order: number;
}

/** Clauses that form no tree: an id twice, a parent that is not there, or a circle. */
export class ClauseTreeFault extends Error {
  constructor(
    readonly reason: 'repeated-clause' | 'unknown-parent' | 'circle',
    readonly clauseId: string,
  ) {
    super(`${reason}: ${clauseId}`);
    this.name = 'ClauseTreeFault';
  }
}

/** A clause with its computed number, «4.2.1». */
export interface Numbered<T extends ClausePlace> {
  readonly clause: T;
  readonly number: string;
}

/** The computed number of each clause. @throws ClauseTreeFault when they form no tree */
export function numbering(clauses: readonly ClausePlace[]): ReadonlyMap<string, string> {
  return new Map(numbered(clauses).map(({ clause, number }) => [clause.clauseId, number]));
}

/** The clauses as they are read: each parent before its children. @throws ClauseTreeFault when they form no tree */
export function orderedClauses<T extends ClausePlace>(clauses: readonly T[]): readonly T[] {
  return numbered(clauses).map(({ clause }) => clause);
}

function numbered<T extends ClausePlace>(clauses: readonly T[]): readonly Numbered<T>[] {
  const children = childrenOf(clauses);
  const found: Numbered<T>[] = [];
  const visit = (parentId: string | null, prefix: string): void =>
    children.get(parentId)?.forEach((clause, index) => {
      const number = `${prefix}${index + 1}`;
      found.push({ clause, number });
      visit(clause.clauseId, `${number}.`);
    });
  visit(null, '');
  refuseCircles(clauses, found);
  return found;
}

function childrenOf<T extends ClausePlace>(clauses: readonly T[]): ReadonlyMap<string | null, readonly T[]> {
  const ids = new Set<string>();
  for (const { clauseId } of clauses) {
    if (ids.has(clauseId)) throw new ClauseTreeFault('repeated-clause', clauseId);
    ids.add(clauseId);
  }
  const orphan = clauses.find(({ parentId }) => parentId !== null && !ids.has(parentId));
  if (orphan) throw new ClauseTreeFault('unknown-parent', orphan.clauseId);
  const children = new Map<string | null, T[]>();
  for (const clause of [...clauses].sort(bySiblingPlace)) {
    const siblings = children.get(clause.parentId);
    if (siblings) siblings.push(clause);
    else children.set(clause.parentId, [clause]);
  }
  return children;
}

function bySiblingPlace(a: ClausePlace, b: ClausePlace): number {
  return a.order - b.order || (a.clauseId < b.clauseId ? -1 : 1);
}

/** Whoever is their own ancestor is never reached from the first level. */
function refuseCircles(clauses: readonly ClausePlace[], reached: readonly Numbered<ClausePlace>[]): void {
  if (reached.length === clauses.length) return;
  const ids = new Set(reached.map(({ clause }) => clause.clauseId));
  const lost = clauses.find(({ clauseId }) => !ids.has(clauseId));
  if (lost) throw new ClauseTreeFault('circle', lost.clauseId);
}
