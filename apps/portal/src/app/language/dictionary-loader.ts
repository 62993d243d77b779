import { Injectable } from '@angular/core';
import type { Translation, TranslocoLoader } from '@jsverse/transloco';
import type { Language } from '@vizavi/words';

type Loaded = () => Promise<Translation>;

/** Words of sign-in and the frame. */
const first: Readonly<Record<Language, Loaded>> = {
  ru: () => import('@vizavi/words/ru/first').then((file) => file.first),
  en: () => import('@vizavi/words/en/first').then((file) => file.first),
};

/** Words of the screens, fetched once somebody is signed in. */
export const rest: Readonly<Record<Language, Loaded>> = {
  ru: () => import('@vizavi/words/ru/rest').then((file) => file.rest),
  en: () => import('@vizavi/words/en/rest').then((file) => file.rest),
};

@Injectable()
export class DictionaryLoader implements TranslocoLoader {
  getTranslation(language: string): Promise<Translation> {
    return first[language === 'en' ? 'en' : 'ru']();
  }
}
