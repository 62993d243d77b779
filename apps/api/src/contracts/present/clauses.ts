import type { ClauseView, FallbackView } from '@vizavi/api-types';
import { numbering, orderedClauses } from '@vizavi/document-model';
import {
  generatedAppendices,
  annotate,
  inLanguage,
  type Body,
  type ClauseStanding,
  type ClauseType,
  type Company,
  type Contract,
  type Fallback,
  type FillScope,
} from '@vizavi/domain';
import { bodyOfEntry, type CurrentText } from '../text/current-text';

export interface ClauseExtras {
  readonly standings: ReadonlyMap<string, ClauseStanding>;
  readonly suggestionIdsOf: ReadonlyMap<string, readonly string[]>;
  readonly commentsOf: ReadonlyMap<string, number>;
  /** Empty for a client. */
  readonly fallbacks: Readonly<Record<string, readonly Fallback[]>>;
}

/** From what the places of a contract's text are filled. */
export function fillScope(
  contract: Contract,
  text: CurrentText,
  supplier: { readonly requisites: Company; readonly place: string },
): FillScope {
  const numbers = numbering(text.manifest);
  return {
    language: contract.language,
    variables: text.form.form.variables,
    answers: text.answers,
    supplier: supplier.requisites,
    roles: text.form.form.roles,
    contract: { number: contract.number, date: contract.executedAt?.slice(0, 10) ?? null, place: supplier.place },
    ...(contract.base ? { base: contract.base } : {}),
    numberOf: (clauseId) => numbers.get(clauseId) ?? null,
    appendices: generatedAppendices(text.form.form, contract.language, text.answers),
  };
}

/** The text that stands, clause by clause in reading order, with computed numbers and filled places. */
export function clauseViews(contract: Contract, text: CurrentText, scope: FillScope, extras: ClauseExtras): readonly ClauseView[] {
  const numbers = numbering(text.manifest);
  return orderedClauses(text.manifest).map((entry) => {
    const clause = text.form.clauseById.get(entry.clauseId);
    const body = bodyOfEntry(text, entry);
    const number = numbers.get(entry.clauseId)!;
    return {
      clauseId: entry.clauseId,
      parentId: entry.parentId,
      number,
      depth: number.split('.').length,
      clauseType: entry.clauseType as ClauseType,
      heading: entry.heading,
      body: body && annotate(body, scope),
      bodyHash: entry.bodyHash,
      negotiability: clause?.negotiability ?? 'open',
      fixedReason: clause?.fixedReason ?? null,
      fallbacks: fallbackViews(extras.fallbacks[entry.clauseId], contract),
      suggestionIds: extras.suggestionIdsOf.get(entry.clauseId) ?? [],
      state: extras.standings.get(entry.clauseId)?.state ?? 'agreed',
      moves: extras.standings.get(entry.clauseId)?.moves ?? [],
      comments: extras.commentsOf.get(entry.clauseId) ?? 0,
    };
  });
}

export const fallbackViews = (fallbacks: readonly Fallback[] | undefined, contract: Contract): readonly FallbackView[] =>
  (fallbacks ?? []).map((one) => ({ label: one.label, body: inLanguage<Body>(one.body, contract.language) }));
