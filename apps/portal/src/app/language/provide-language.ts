import { type EnvironmentProviders, inject, isDevMode, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { provideTransloco, provideTranslocoTranspiler } from '@jsverse/transloco';
import { languages } from '@vizavi/words';
import { DictionaryLoader } from './dictionary-loader';
import { IcuTranspiler } from './icu-transpiler';
import { Words } from './words';

export const provideLanguage = (): EnvironmentProviders =>
  makeEnvironmentProviders([
    provideTransloco({
      config: {
        availableLangs: [...languages],
        defaultLang: 'ru',
        reRenderOnLangChange: false,
        prodMode: !isDevMode(),
        missingHandler: { logMissingKey: true },
      },
      loader: DictionaryLoader,
    }),
    provideTranslocoTranspiler(IcuTranspiler),
    provideAppInitializer(() => inject(Words).start()),
  ]);
