import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '@vizavi/domain';
import { formsFolder } from './forms-folder';
import { readForm } from './read-form';

/** The forms that ship with the product, by file name. Throws when one has a fault: a release may not carry it. */
export function standardForms(): readonly Form[] {
  const folder = join(formsFolder(), 'files');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => standardForm(name, readFileSync(join(folder, name), 'utf8')));
}

function standardForm(name: string, text: string): Form {
  const result = readForm(text);
  if ('form' in result) return result.form;
  const lines = result.faults.map(({ line, column, path, message }) => `${name}:${line}:${column} ${path} ${message.en}`);
  throw new Error(`The form file has faults:\n${lines.join('\n')}`);
}
