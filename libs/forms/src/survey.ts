import { CLAUSE_TYPES, LANGUAGES, type Condition, type Language } from '@vizavi/domain';
import type { Path } from './fault';

/** What the checks look at: gathered from any value, so that all faults are told even when the shape is wrong too. */
export interface Survey {
  readonly dealType: string | undefined;
  readonly languages: readonly Language[];
  readonly variables: readonly SurveyedVariable[];
  readonly steps: readonly SurveyedStep[];
  readonly clauses: readonly SurveyedClause[];
  readonly essentialClauses: readonly { readonly path: Path; readonly id: string }[];
  readonly texts: readonly SurveyedText[];
}

export interface SurveyedVariable {
  readonly path: Path;
  readonly key: string;
  readonly type: string;
  readonly values: Loose;
  readonly choices: readonly string[];
  readonly when: Condition | undefined;
}

export interface SurveyedStep {
  readonly path: Path;
  readonly key: string;
  readonly variables: readonly string[];
}

export interface SurveyedClause {
  readonly path: Path;
  readonly id: string;
  readonly clauseType: string;
  readonly values: Loose;
  readonly depth: number;
  readonly children: number;
  readonly when: Condition | undefined;
  /** Its own condition and those of the clauses above it: all hold where the clause is printed. */
  readonly holding: readonly Condition[];
}

export interface SurveyedText {
  readonly path: Path;
  readonly kind: 'heading' | 'preamble' | 'clause' | 'fallback';
  /** Words by language; a language that is absent is missing here. */
  readonly words: Readonly<Partial<Record<Language, string>>>;
  readonly holding: readonly Condition[];
}

export type Loose = Readonly<Record<string, unknown>>;

/** Walks the value once; whatever has a wrong shape is left out, the schema tells of it. */
export function surveyOf(value: unknown): Survey {
  const file = asObject(value);
  const clauses = asList(file['clauses']).flatMap((each, index) => clausesOf(each, ['clauses', index], 'general', [], 1));
  return {
    dealType: asText(file['dealType']),
    languages: LANGUAGES.filter((language) => asList(file['languages']).includes(language)),
    variables: asList(file['variables']).map(variableOf),
    steps: asList(file['steps']).map(stepOf),
    clauses,
    essentialClauses: asList(file['essentialTerms']).flatMap(essentialClausesOf),
    texts: [...headTexts(file), ...clauses.flatMap(clauseTexts)],
  };
}

export function asObject(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function variableOf(value: unknown, index: number): SurveyedVariable {
  const values = asObject(value);
  const choices = asList(values['choices']).flatMap((choice) => asText(asObject(choice)['value']) ?? []);
  const path = ['variables', index];
  return { path, key: asText(values['key']) ?? '', type: asText(values['type']) ?? '', values, choices, when: conditionOf(values['when']) };
}

function stepOf(value: unknown, index: number): SurveyedStep {
  const step = asObject(value);
  return { path: ['steps', index], key: asText(step['key']) ?? '', variables: asList(step['variables']).map((key) => asText(key) ?? '') };
}

function clausesOf(value: unknown, path: Path, inherited: string, above: readonly Condition[], depth: number): readonly SurveyedClause[] {
  const values = asObject(value);
  const children = asList(values['clauses']);
  const when = conditionOf(values['when']);
  const holding = when ? [...above, when] : above;
  const named = asText(values['clauseType']);
  const clauseType = named && (CLAUSE_TYPES as readonly string[]).includes(named) ? named : inherited;
  const own = { path, id: asText(values['id']) ?? '', clauseType, values, depth, children: children.length, when, holding };
  return [own, ...children.flatMap((child, index) => clausesOf(child, [...path, 'clauses', index], clauseType, holding, depth + 1))];
}

function conditionOf(value: unknown): Condition | undefined {
  const { answer, all, any } = asObject(value);
  return typeof answer === 'string' || Array.isArray(all) || Array.isArray(any) ? (value as Condition) : undefined;
}

function essentialClausesOf(value: unknown, index: number): Survey['essentialClauses'] {
  return asList(asObject(value)['clauses']).map((id, place) => ({
    path: ['essentialTerms', index, 'clauses', place],
    id: asText(id) ?? '',
  }));
}

function headTexts(file: Loose): readonly SurveyedText[] {
  const roles = asObject(file['roles']);
  return [
    ...textOf(file['title'], ['title'], 'heading', []),
    ...textOf(roles['supplier'], ['roles', 'supplier'], 'heading', []),
    ...textOf(roles['client'], ['roles', 'client'], 'heading', []),
    ...textOf(file['preamble'], ['preamble'], 'preamble', []),
  ];
}

function clauseTexts({ path, values, holding }: SurveyedClause): readonly SurveyedText[] {
  const fallbacks = asList(values['fallbacks']);
  return [
    ...textOf(values['heading'], [...path, 'heading'], 'heading', holding),
    ...textOf(values['text'], [...path, 'text'], 'clause', holding),
    ...fallbacks.flatMap((fallback, index) =>
      textOf(asObject(fallback)['text'], [...path, 'fallbacks', index, 'text'], 'fallback', holding),
    ),
  ];
}

function textOf(value: unknown, path: Path, kind: SurveyedText['kind'], holding: readonly Condition[]): readonly SurveyedText[] {
  if (value === undefined) return [];
  const { ru, en } = asObject(value);
  return [{ path, kind, holding, words: { ...(typeof ru === 'string' && { ru }), ...(typeof en === 'string' && { en }) } }];
}
