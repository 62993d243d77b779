import { type HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { retry, throwError, timer } from 'rxjs';
import { Words } from '../language/words';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';
const TRIES = 2;
const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 5_000;

const isWrite = (request: HttpRequest<unknown>): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
const isPassing = (error: HttpErrorResponse): boolean => [0, 502, 503, 504].includes(error.status);

function pauseBefore(attempt: number, error: HttpErrorResponse): number {
  const asked = Number(error.headers?.get('Retry-After')) * 1000;
  return Math.min(asked || FIRST_PAUSE * 3 ** (attempt - 1), LONGEST_PAUSE);
}

/** Language, one key per write, and a second and third try under that same key when the answer was lost on the way. */
export const carriesWrites: HttpInterceptorFn = (request, next) => {
  let headers = request.headers.set('Accept-Language', inject(Words).language());
  if (isWrite(request) && !headers.has(IDEMPOTENCY_KEY)) headers = headers.set(IDEMPOTENCY_KEY, crypto.randomUUID());
  return next(request.clone({ headers })).pipe(
    retry({
      count: TRIES,
      delay: (error: HttpErrorResponse, attempt) =>
        isPassing(error) && navigator.onLine ? timer(pauseBefore(attempt, error)) : throwError(() => error),
    }),
  );
};
