import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, inject, type Provider, provideAppInitializer } from '@angular/core';
import { provideRouter } from '@angular/router';
import { carriesWrites } from '../app/api/carries-writes';
import { provideLanguage } from '../app/language/provide-language';
import { Words } from '../app/language/words';

/** What a screen needs in a test: both parts of the dictionary in Russian, a router, a server that the test plays. */
export const providePortal = (): (Provider | EnvironmentProviders)[] => [
  provideHttpClient(withInterceptors([carriesWrites])),
  provideHttpClientTesting(),
  provideRouter([]),
  provideLanguage(),
  provideAppInitializer(async () => {
    const words = inject(Words);
    await words.loadScreens();
    await words.load('ru');
  }),
];
