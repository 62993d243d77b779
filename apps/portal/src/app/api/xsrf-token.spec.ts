import { HttpClient, HttpXsrfTokenExtractor, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { XsrfToken } from './xsrf-token';

describe('XsrfToken', () => {
  it.each([
    ['a=1; __Host-XSRF-TOKEN=over-https; XSRF-TOKEN=other', 'over-https'],
    ['XSRF-TOKEN=on-localhost', 'on-localhost'],
    ['a=1', null],
  ])('of %s sends %s with a write', (cookie, token) => {
    jest.spyOn(document, 'cookie', 'get').mockReturnValue(cookie);
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: HttpXsrfTokenExtractor, useExisting: XsrfToken }],
    });
    expect(TestBed.inject(XsrfToken).getToken()).toBe(token);
    TestBed.inject(HttpClient).post('/api/v1/x', {}).subscribe();
    expect(TestBed.inject(HttpTestingController).expectOne('/api/v1/x').request.headers.get('X-XSRF-TOKEN')).toBe(token);
  });
});
