import type { WordKey } from './dictionary';
import type { Language } from './language';
import type { Values } from './message';

/** Says a key in its language; the api binds it by `speaker`, the portal to the language that is switched on. */
export interface Say {
  (key: WordKey, values?: Values): string;
  readonly language: Language;
}
