import { HttpXsrfTokenExtractor, provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners, provideZonelessChangeDetection } from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { asksAgain } from './api/asks-again';
import { carriesWrites } from './api/carries-writes';
import { keepsSession } from './api/keeps-session';
import { XsrfToken } from './api/xsrf-token';
import { routes } from './app.routes';
import { provideLanguage } from './language/provide-language';
import { PageTitle } from './shell/page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideZonelessChangeDetection(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    provideHttpClient(withFetch(), withInterceptors([asksAgain, keepsSession, carriesWrites])),
    { provide: HttpXsrfTokenExtractor, useExisting: XsrfToken },
    provideLanguage(),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
