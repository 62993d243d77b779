import { HttpClient, HttpXsrfTokenExtractor, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { XsrfToken } from './xsrf-token';

describe('XsrfToken', () => {
  it.each([
    ['a=1; __Host-XSRF-TOKEN=over-https; XSRF-TOKEN=other', 'over-https'],
    ['XSRF-TOKEN=on-localhost', 'on-localhost'],
    ['a=1', null],
  ])('of %s sends %s with a write', (cookie, token) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: HttpXsrfTokenExtractor, useExisting: XsrfToken },
        { provide: XsrfToken, useClass: XsrfToken },
        { provide: DOCUMENT, useValue: Object.create(document, { cookie: { value: cookie } }) as Document },
      ],
    });
    expect(TestBed.inject(XsrfToken).getToken()).toBe(token);
    TestBed.inject(HttpClient).post('/api/v1/x', {}).subscribe();
    expect(TestBed.inject(HttpTestingController).expectOne('/api/v1/x').request.headers.get('X-XSRF-TOKEN')).toBe(token);
  });
});
