import type { ClauseFallbackFigure, ClauseFigures } from '@vizavi/api-types';
import { inLanguage, type Body, type Fallback, type FormClause } from '@vizavi/domain';
import { hashOfBody } from '../../contracts/text/form-store';
import type { ArguedSuggestion, FormVersion } from './argued.query';

const DAY = 86_400_000;
const LONGEST_OPENING = 90;

/** A clause of the form with the number that it has when every clause stands. */
interface Numbered {
  readonly clause: FormClause;
  readonly number: string;
}

const numbered = (clauses: readonly FormClause[], prefix = ''): readonly Numbered[] =>
  clauses.flatMap((clause, index) => {
    const number = `${prefix}${index + 1}`;
    return [{ clause, number }, ...numbered(clause.clauses, `${number}.`)];
  });

const textOf = (node: Body): string =>
  node.type === 'text' ? (node.text ?? '') : node.content ? node.content.map(textOf).join(node.type === 'paragraph' ? '' : ' ') : '…';

function openingOf(clause: FormClause | undefined): string {
  const text = clause?.body ? textOf(inLanguage(clause.body, 'ru')).trim() : '';
  return text.length > LONGEST_OPENING ? `${text.slice(0, LONGEST_OPENING).trimEnd()}…` : text;
}

const distinct = (some: readonly ArguedSuggestion[]): number => new Set(some.map((one) => one.contract_id)).size;

/** How each clause that was argued over has fared, the most argued first. Pure. */
export function clauseFigures(versions: readonly FormVersion[], suggestions: readonly ArguedSuggestion[]): readonly ClauseFigures[] {
  const places = new Map(numbered(versions[0]?.form.clauses ?? []).map((one) => [one.clause.id, one]));
  const byClause = [...Map.groupBy(suggestions, (one) => one.clause_id)].filter(([clauseId]) => places.has(clauseId));
  return byClause
    .map(([clauseId, some]): ClauseFigures => {
      const { clause, number } = places.get(clauseId)!;
      return {
        clauseId,
        number,
        heading: clause.heading ? inLanguage(clause.heading, 'ru') : null,
        opening: openingOf(clause),
        argued: distinct(some),
        suggestions: some.length,
        accepted: distinct(some.filter(isAccepted)),
        open: distinct(some.filter((one) => one.open)),
        medianDays: medianDays(some),
        fallbacks: fallbackFigures(versions, clauseId, some),
      };
    })
    .sort((a, b) => b.argued - a.argued || b.suggestions - a.suggestions || (a.clauseId < b.clauseId ? -1 : 1));
}

export const isAccepted = (one: ArguedSuggestion): boolean => one.accepted && !one.open;

/** From the first words over a clause of a contract to the last, where nothing is open any more. */
function medianDays(some: readonly ArguedSuggestion[]): number | null {
  const settled = [...Map.groupBy(some, (one) => one.contract_id).values()].filter((all) => all.every((one) => !one.open));
  const days = settled.map((all) => {
    const begun = Math.min(...all.map((one) => one.published_at.getTime()));
    const ended = Math.max(...all.map((one) => (one.settled_at ?? one.published_at).getTime()));
    return (ended - begun) / DAY;
  });
  if (days.length === 0) return null;
  const sorted = days.sort((a, b) => a - b);
  return Math.round(((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2) * 10) / 10;
}

/** Whether a supplier's words are this very fallback, in the version and language of their contract. */
export function offers(versions: readonly FormVersion[], clauseId: string, order: number): (one: ArguedSuggestion) => boolean {
  const hashes = new Map<string, string>();
  const hashFor = ({ version_id: versionId, language }: ArguedSuggestion): string | null => {
    const key = `${versionId} ${language}`;
    const fallback = fallbacksOf(versions, versionId, clauseId)[order];
    if (fallback && !hashes.has(key)) hashes.set(key, hashOfBody(inLanguage(fallback.body, language)));
    return hashes.get(key) ?? null;
  };
  return (one) => one.side === 'supplier' && one.proposed_hash !== null && one.proposed_hash === hashFor(one);
}

const fallbacksOf = (versions: readonly FormVersion[], versionId: string, clauseId: string): readonly Fallback[] =>
  versions.find((version) => version.id === versionId)?.fallbacks?.[clauseId] ?? [];

function fallbackFigures(
  versions: readonly FormVersion[],
  clauseId: string,
  some: readonly ArguedSuggestion[],
): readonly ClauseFallbackFigure[] {
  return (versions[0]?.fallbacks?.[clauseId] ?? []).map(({ label }, order) => {
    const offered = some.filter(offers(versions, clauseId, order));
    return { label, offered: distinct(offered), granted: distinct(offered.filter(isAccepted)) };
  });
}
