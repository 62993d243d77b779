import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '@vizavi/domain';
import { formsFolder } from './forms-folder';
import { readForm } from './read-form';

/** A form with the text of the file that it was read from. */
export interface StandardForm {
  readonly form: Form;
  readonly source: string;
}

/** The forms that ship with the product, by file name. Throws when one has a fault: a release may not carry it. */
export const standardForms = (): readonly Form[] => standardFormFiles().map(({ form }) => form);

/** As `standardForms`, each with its file. */
export function standardFormFiles(): readonly StandardForm[] {
  const folder = join(formsFolder(), 'files');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => standardForm(name, readFileSync(join(folder, name), 'utf8')));
}

function standardForm(name: string, source: string): StandardForm {
  const result = readForm(source);
  if ('form' in result) return { form: result.form, source };
  const lines = result.faults.map(({ line, column, path, message }) => `${name}:${line}:${column} ${path} ${message.en}`);
  throw new Error(`The form file has faults:\n${lines.join('\n')}`);
}
