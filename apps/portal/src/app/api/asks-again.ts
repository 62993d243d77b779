import { type HttpErrorResponse, type HttpInterceptorFn, HttpXsrfTokenExtractor } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { StepUpAgain } from '../session/step-up-again';
import { toFailure } from './failure';

/** An act that asks once more who one is waits for the answer, and goes again by itself; whoever thinks better of it sees the refusal. */
export const asksAgain: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  return next(request).pipe(
    catchError((error: HttpErrorResponse) => {
      const failure = error.status === 403 ? toFailure(error) : null;
      if (failure?.code !== 'step-up-required') return throwError(() => error);
      return from(injector.get(StepUpAgain).ask(failure.problem?.methods ?? [])).pipe(
        switchMap((proved) => {
          if (!proved) return throwError(() => error);
          const token = injector.get(HttpXsrfTokenExtractor).getToken();
          return next(token && request.headers.has('X-XSRF-TOKEN') ? request.clone({ setHeaders: { 'X-XSRF-TOKEN': token } }) : request);
        }),
      );
    }),
  );
};
