import type { ClauseView, ContractView, SuggestionView } from '@vizavi/api-types';
import { type Body, bodySchema, bodyText, mark } from '@vizavi/document-model';
import { Places } from '../paper/places';
import { showChanges, type ShownChanges } from '../paper/shown-changes';

/** One clause of the paper, or one that somebody proposes to add. */
export interface ClauseRow {
  readonly id: string;
  readonly number: string;
  readonly depth: number;
  readonly heading: string | null;
  readonly clause: ClauseView | null;
  /** The proposal to add it; null for a clause that stands. */
  readonly insertedBy: SuggestionView | null;
  readonly deletedBy: SuggestionView | null;
  /** The body that stands, in the positions that changes name. */
  readonly body: Body | null;
  readonly places: Places;
  readonly shown: ShownChanges | null;
  /** Its first words, for the list of clauses. */
  readonly opening: string;
  readonly suggestions: readonly SuggestionView[];
}

const OPENING = 90;
const isAlive = (one: SuggestionView): boolean =>
  one.open || (one.foldedIn === null && one.changes.some((change) => change.standing === 'accepted'));

const openingOf = (body: Body | null, places: Places): string => (body ? bodyText(body, places.fill).trim().slice(0, OPENING) : '');

function standing(clause: ClauseView, own: readonly SuggestionView[], chosen: string | null, places: Places): ClauseRow {
  const body = clause.body && bodySchema.nodeFromJSON(clause.body);
  const alive = own.filter(isAlive);
  return {
    id: clause.clauseId,
    number: clause.number,
    depth: clause.depth,
    heading: clause.heading,
    clause,
    insertedBy: null,
    deletedBy: alive.find((one) => one.kind === 'delete') ?? null,
    body,
    places,
    shown:
      body &&
      showChanges(
        body,
        alive.filter((one) => one.kind === 'replace'),
        chosen,
      ),
    opening: clause.heading ?? openingOf(body, places),
    suggestions: own,
  };
}

function inserted(one: SuggestionView, depth: number, own: readonly SuggestionView[], places: Places): ClauseRow {
  const body = one.proposed && bodySchema.nodeFromJSON(one.proposed);
  return {
    id: one.clauseId,
    number: '',
    depth,
    heading: one.heading,
    clause: null,
    insertedBy: one,
    deletedBy: null,
    body,
    places,
    shown: body && { marked: mark(body, []), hidden: [] },
    opening: one.heading ?? openingOf(body, places),
    suggestions: own,
  };
}

/** Rows of the paper; those that did not change keep their identity, so that only what moved is drawn again. */
export class ClauseRows {
  private readonly kept = new Map<string, { readonly signature: string; readonly row: ClauseRow }>();

  of(contract: ContractView, chosen: string | null): readonly ClauseRow[] {
    const numbers = new Map(contract.clauses.map((clause) => [clause.clauseId, clause.number]));
    const places = placesOf(contract);
    const inserts = contract.suggestions.filter((one) => one.kind === 'insert' && !numbers.has(one.clauseId));
    const newest = newestOf(inserts);
    return contract.clauses.flatMap((clause) => {
      const own = contract.suggestions.filter((one) => one.clauseId === clause.clauseId && one.kind !== 'insert');
      const mine = own.some((one) => one.id === chosen) ? chosen : null;
      const named = referencesIn(clause).map((clauseId) => numbers.get(clauseId));
      const row = this.keep(clause.clauseId, [clause, own, mine, named], () => standing(clause, own, mine, places));
      const added = insertedAfter(contract.clauses, newest, clause).map((one) => {
        const chain = inserts.filter((other) => other.clauseId === one.clauseId);
        return this.keep(one.clauseId, [chain, clause.depth], () => inserted(one, Math.max(clause.depth, 2), chain, places));
      });
      return [row, ...added];
    });
  }

  private keep(id: string, sources: unknown, make: () => ClauseRow): ClauseRow {
    const signature = JSON.stringify(sources);
    const known = this.kept.get(id);
    if (known?.signature === signature) return known.row;
    const row = make();
    this.kept.set(id, { signature, row });
    return row;
  }
}

/** Answers and numbers by which the text of a contract is filled. */
export function placesOf({ clauses }: ContractView): Places {
  const numbers = new Map(clauses.map((clause) => [clause.clauseId, clause.number]));
  return new Places(
    clauses.map((clause) => clause.body),
    (clauseId) => numbers.get(clauseId) ?? null,
  );
}

/** A clause that names others is drawn again when their numbers move. */
function referencesIn({ body }: ClauseView): readonly string[] {
  return [...JSON.stringify(body).matchAll(/"clauseId":"([^"]+)"/g)].map(([, clauseId]) => clauseId ?? '');
}

/** Of a proposed clause and its counters the newest that lives is drawn. */
function newestOf(inserts: readonly SuggestionView[]): readonly SuggestionView[] {
  const alive = inserts.filter(isAlive).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  return alive.filter((one, index) => alive.findIndex((other) => other.clauseId === one.clauseId) === index);
}

/** Proposed clauses stand after the one they name; without one, first in their section, whose number they carry. */
function insertedAfter(clauses: readonly ClauseView[], inserts: readonly SuggestionView[], clause: ClauseView): readonly SuggestionView[] {
  const isLast = clauses.at(-1) === clause;
  const known = (one: SuggestionView): boolean => clauses.some(({ clauseId }) => clauseId === one.afterClauseId);
  return inserts.filter((one) => {
    if (one.afterClauseId !== null && known(one)) return one.afterClauseId === clause.clauseId;
    return one.clauseNumber === clause.number || (isLast && !clauses.some(({ number }) => number === one.clauseNumber));
  });
}

/** Rows that are wanted, each under the headings above it. */
export function withSections(rows: readonly ClauseRow[], isWanted: (row: ClauseRow) => boolean): readonly ClauseRow[] {
  const above: ClauseRow[] = [];
  const shown = new Set<ClauseRow>();
  for (const row of rows) {
    above.splice(row.depth - 1);
    if (isWanted(row)) for (const one of [...above, row]) if (one) shown.add(one);
    above[row.depth - 1] = row;
  }
  return rows.filter((row) => shown.has(row));
}
