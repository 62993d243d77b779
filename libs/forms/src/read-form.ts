import type { Form } from '@vizavi/domain';
import { buildForm } from './build-form';
import { checkClauses } from './check-clauses';
import { checkConditions } from './check-conditions';
import { checkTexts } from './check-texts';
import { checkVariables } from './check-variables';
import type { Fault } from './fault';
import type { FormFile } from './form-file';
import { FormSource } from './form-source';
import { schemaFindings } from './schema-check';
import { surveyOf } from './survey';

/** A person mends a few faults at a time; a hostile file must not make a list of a million. */
const MOST_FAULTS = 1000;

/**
 * Reads a form file. Gives the form, or every fault of the file with its line and a message in both languages,
 * in the order of lines. Never throws on any text; files over 1 MiB and YAML aliases are faults.
 */
export function readForm(yamlText: string): { readonly form: Form } | { readonly faults: readonly Fault[] } {
  const source = FormSource.read(yamlText);
  if (!(source instanceof FormSource)) return { faults: source.slice(0, MOST_FAULTS) };
  const value = source.value();
  const survey = surveyOf(value);
  const found = [
    ...schemaFindings(value),
    ...[checkVariables, checkClauses, checkConditions, checkTexts].flatMap((check) => check(survey)),
  ];
  if (found.length === 0) return { form: buildForm(value as FormFile) };
  const faults = found.slice(0, MOST_FAULTS).map((each) => source.place(each));
  return { faults: faults.sort((one, other) => one.line - other.line || one.column - other.column) };
}
