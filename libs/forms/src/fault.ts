import type { Bilingual } from '@vizavi/domain';

/** Keys and indexes that lead from the top of the file to a value. */
export type Path = readonly (string | number)[];

/** One thing wrong with a form file; line and column count from 1. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  /** As «clauses[0].text.ru»; empty for the file as a whole. */
  readonly path: string;
  readonly code: string;
  readonly message: Bilingual;
}

/** A fault that knows its place in the value but not yet in the file. */
export interface Finding {
  readonly path: Path;
  readonly code: string;
  readonly message: Bilingual;
  /** Points at the key itself when the key is what is wrong. */
  readonly at?: 'key' | 'value';
  /** Points at the first occurrence of these characters inside the value. */
  readonly token?: string;
}

/** Builds a finding from its place, code and message in both languages. */
export function finding(path: Path, code: string, ru: string, en: string, where: Pick<Finding, 'at' | 'token'> = {}): Finding {
  return { path, code, message: { ru, en }, ...where };
}

/** Writes a path as a person reads it. */
export function pathText(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}
