import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder libs/forms of the checkout: found by walking up, so that it is the same from the sources and from dist. */
export function formsFolder(start: string = __dirname): string {
  const folder = join(start, 'libs', 'forms');
  if (existsSync(join(folder, 'files')) && existsSync(join(folder, 'form.schema.json'))) return folder;
  const parent = dirname(start);
  if (parent === start) throw new Error('libs/forms/files is not above the program: keep libs/forms beside dist');
  return formsFolder(parent);
}

/** The JSON Schema of a form file. */
export function formSchema(): object {
  return JSON.parse(readFileSync(join(formsFolder(), 'form.schema.json'), 'utf8')) as object;
}
