import { ApplicationInitStatus, type Binding, type Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { providePortal } from './provide-portal';

/** Text as a reader hears it: hidden ornaments left out, blanks made one. */
export function textOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((one) => one.remove());
  return (copy.textContent ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

/** Lets effects and answers through. `whenStable` would wait for requests, which a test answers by itself. */
export async function settle(fixture: { detectChanges(): void }): Promise<void> {
  fixture.detectChanges();
  await new Promise((done) => setTimeout(done));
  fixture.detectChanges();
}

/** A component in the whole portal's surroundings, ready. Call once a test. */
export async function render<C>(
  component: Type<C>,
  bindings: Binding[] = [],
): Promise<ComponentFixture<C> & { readonly host: HTMLElement }> {
  TestBed.configureTestingModule({ providers: providePortal() });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(component, { bindings });
  await settle(fixture);
  return Object.assign(fixture, { host: fixture.nativeElement as HTMLElement });
}
