import { HttpEventType, HttpHeaders, HttpRequest, HttpResponse, HttpXhrBackend } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { filter, lastValueFrom, map, tap } from 'rxjs';
import { IDEMPOTENCY_KEY } from '../../api/carries-writes';
import { toFailure } from '../../api/failure';
import { urlOf, type WriteOptions } from '../../api/server';
import { XsrfToken } from '../../api/xsrf-token';
import { Words } from '../../language/words';

export interface Upload extends WriteOptions {
  readonly file: File;
  readonly fields?: Readonly<Record<string, string>>;
  readonly progress: (percent: number) => void;
}

/** Sends a file and tells how far it is, which `fetch` cannot: hence the older request with the same headers. */
@Injectable({ providedIn: 'root' })
export class UploadFile {
  private readonly backend = inject(HttpXhrBackend);
  private readonly token = inject(XsrfToken);
  private readonly words = inject(Words);

  async send<T>(path: string, upload: Upload): Promise<T> {
    const request = new HttpRequest('POST', urlOf(path), formOf(upload), { reportProgress: true, headers: this.headersOf(upload) });
    const answer = this.backend.handle(request).pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress && event.total) upload.progress(Math.round((event.loaded / event.total) * 100));
      }),
      filter((event) => event instanceof HttpResponse),
      map((response) => response.body as T),
    );
    try {
      return await lastValueFrom(answer);
    } catch (error) {
      throw toFailure(error);
    }
  }

  private headersOf({ etag, key }: Upload): HttpHeaders {
    const headers = { 'Accept-Language': this.words.language(), 'X-XSRF-TOKEN': this.token.getToken() ?? '' };
    return new HttpHeaders({ ...headers, [IDEMPOTENCY_KEY]: key ?? crypto.randomUUID(), ...(etag && { 'If-Match': etag }) });
  }
}

/** Fields before the file, so that the server knows them when the file begins to arrive. */
function formOf({ file, fields = {} }: Upload): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', file, file.name);
  return form;
}
