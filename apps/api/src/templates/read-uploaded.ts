import { BodyFault, parseBody } from '@vizavi/document-model';
import type { Body, Form } from '@vizavi/domain';
import { readForm, type Fault } from '@vizavi/forms';
import { allClauses } from './stored-form';

export type ReadForm = { readonly form: Form } | { readonly faults: readonly Fault[] };

interface Texts {
  readonly line: number;
  readonly path: string;
  readonly bodies: readonly (Body | undefined)[];
}

const lineOf = (source: string, pattern: RegExp): number => {
  const found = pattern.exec(source);
  return found ? source.slice(0, found.index).split('\n').length : 1;
};

/** Every text of a form with the line at which its clause begins. */
function textsOf({ preamble, clauses }: Form, source: string): readonly Texts[] {
  const own = allClauses(clauses).map(({ id, body, fallbacks }) => ({
    line: lineOf(source, new RegExp(`\\bid:\\s*["']?${id}\\b`)),
    path: id,
    bodies: [body?.ru, body?.en, ...fallbacks.flatMap((fallback) => [fallback.body.ru, fallback.body.en])],
  }));
  return [{ line: lineOf(source, /^preamble:/m), path: 'preamble', bodies: [preamble.ru, preamble.en] }, ...own];
}

function bodyFaults({ line, path, bodies }: Texts): readonly Fault[] {
  try {
    for (const body of bodies) if (body) parseBody(body);
    return [];
  } catch (fault) {
    if (!(fault instanceof BodyFault)) throw fault;
    const message = { ru: 'Текст слишком велик или сложен для договора', en: 'The text is too large or too intricate for a contract' };
    return [{ line, column: 1, path, code: 'wrong-text', message }];
  }
}

/** A form from a file that somebody uploaded: as `readForm`, and its texts are such as a contract can hold. */
export function readUploaded(source: string): ReadForm {
  const result = readForm(source);
  if ('faults' in result) return result;
  const faults = textsOf(result.form, source).flatMap(bodyFaults);
  return faults.length > 0 ? { faults } : result;
}

/** The form names a route that the supplier has not: told at its line. */
export const routeFault = (source: string, route: string): Fault => ({
  line: lineOf(source, /^route:/m),
  column: 1,
  path: 'route',
  code: 'unknown-route',
  message: { ru: `Нет маршрута «${route}»`, en: `There is no route “${route}”` },
});
