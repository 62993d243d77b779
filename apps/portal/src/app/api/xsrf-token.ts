import type { HttpXsrfTokenExtractor } from '@angular/common/http';
import { DOCUMENT, inject, Injectable } from '@angular/core';

const COOKIES = ['__Host-XSRF-TOKEN', 'XSRF-TOKEN'];

/** The cookie has the `__Host-` prefix over https and none on plain localhost; Angular's own reader knows one name. */
@Injectable({ providedIn: 'root' })
export class XsrfToken implements HttpXsrfTokenExtractor {
  private readonly document = inject(DOCUMENT);

  getToken(): string | null {
    const cookies = this.document.cookie.split('; ').map((cookie) => cookie.split('='));
    for (const name of COOKIES) {
      const found = cookies.find(([key]) => key === name)?.[1];
      if (found) return decodeURIComponent(found);
    }
    return null;
  }
}
