import type { Body, ClauseType, Fallback, Form, FormClause, Language, LegalText } from '@vizavi/domain';
import { bodyOf } from './body-of';
import type { ClauseEntry, FormFile } from './form-file';

/** Turns a checked file into the form, with texts parsed and inherited clause types filled in. */
export function buildForm(file: FormFile): Form {
  return {
    ...file,
    preamble: bodies(file.preamble, file.languages),
    clauses: file.clauses.map((entry) => clause(entry, 'general', file.languages)),
  };
}

function clause(entry: ClauseEntry, inherited: ClauseType, languages: readonly Language[]): FormClause {
  const { text, clauses = [], fallbacks = [], clauseType = inherited, negotiability = 'negotiable', ...rest } = entry;
  return {
    ...rest,
    clauseType,
    negotiability,
    ...(text && { body: bodies(text, languages) }),
    fallbacks: fallbacks.map((fallback): Fallback => ({ label: fallback.label, body: bodies(fallback.text, languages) })),
    clauses: clauses.map((child) => clause(child, clauseType, languages)),
  };
}

function bodies(text: LegalText, languages: readonly Language[]): LegalText<Body> {
  const ru = bodyOf(text.ru);
  return languages.includes('en') && text.en ? { ru, en: bodyOf(text.en) } : { ru };
}
