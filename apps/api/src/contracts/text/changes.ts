import { canonicalJson } from '@vizavi/document-model';
import { changedClauses, keysIn, type RevisionContent, type TextChanges } from '@vizavi/domain';
import { bodyOfEntry, type CurrentText } from './current-text';

type Next = Pick<RevisionContent, 'manifest' | 'attachments' | 'bodies'>;

const NOTHING: Omit<TextChanges, 'amount'> = { clauses: [], requisites: false, attachments: false };

/** What the next revision changes against the latest: wordings, and clauses whose places are answered otherwise. The first changes nothing. */
export function changesOf(text: CurrentText, next: Next): Omit<TextChanges, 'amount'> {
  const { latest } = text;
  if (!latest) return NOTHING;
  const keys = changedKeys(latest.answers, text.answers);
  const worded = changedClauses(latest.manifest, next.manifest);
  const known = new Set(worded.map((one) => one.clauseId));
  const own = new Map(next.bodies.map((one) => [one.hash, one.body]));
  const refilled = next.manifest.filter((entry) => {
    const body = entry.bodyHash === null ? null : (own.get(entry.bodyHash) ?? bodyOfEntry(text, entry));
    return !known.has(entry.clauseId) && body !== null && keysIn(body).some((key) => keys.has(key));
  });
  const companies = text.form.form.variables.filter((variable) => variable.type === 'company');
  return {
    clauses: [...worded, ...changedClauses([], refilled)],
    requisites: companies.some((variable) => keys.has(variable.key)),
    attachments: canonicalJson(latest.attachments) !== canonicalJson(next.attachments),
  };
}

function changedKeys(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return new Set([...keys].filter((key) => canonicalJson(before[key] ?? null) !== canonicalJson(after[key] ?? null)));
}
