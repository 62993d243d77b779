import { HttpContextToken, type HttpErrorResponse, type HttpInterceptorFn, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { SignInAgain } from '../session/sign-in-again';

/** Set on requests whose 401 is an answer and not an ended session: sign-in itself, and the first question who is here. */
export const ASKS_WHO = new HttpContextToken<boolean>(() => false);

/** A session that ended is renewed over the page, which keeps its place and every unsent word; then the request goes again. */
export const keepsSession: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: HttpErrorResponse) => {
      if (error.status !== 401 || request.context.get(ASKS_WHO)) return throwError(() => error);
      return from(injector.get(SignInAgain).ask()).pipe(
        switchMap(() => {
          const token = injector.get(HttpXsrfTokenExtractor).getToken();
          return next(token && request.headers.has('X-XSRF-TOKEN') ? request.clone({ setHeaders: { 'X-XSRF-TOKEN': token } }) : request);
        }),
      );
    }),
  );
};
