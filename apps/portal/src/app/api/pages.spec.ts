import { HttpTestingController } from '@angular/common/http/testing';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render, settle, textOf } from '../../testing/render';
import { More } from '../ui/more';
import { pagesOf } from './pages';

@Component({ imports: [More], template: '@for (row of rows.items(); track row.id) {{{ row.id }} }<vz-more [of]="rows" />' })
class List {
  readonly search = signal('');
  readonly rows = pagesOf<{ id: string }>('things', () => ({ q: this.search() }));
}

describe('pagesOf', () => {
  it('appends by cursor, and a new filter starts over', async () => {
    const fixture = await render(List);
    const server = TestBed.inject(HttpTestingController);
    server.expectOne('/api/v1/things').flush({ items: [{ id: 'a' }], nextCursor: 'after-a', total: 1001, totalIsCapped: true });
    await settle(fixture);
    expect(textOf(fixture.host)).toContain('Показано 1, всего больше 1 000');
    fixture.host.querySelector('button')!.click();
    server
      .expectOne('/api/v1/things?cursor=after-a')
      .flush({ items: [{ id: 'a' }, { id: 'b' }], nextCursor: null, total: 2, totalIsCapped: false });
    await settle(fixture);
    expect(fixture.componentInstance.rows.items().map((row) => row.id)).toEqual(['a', 'b']);
    expect(fixture.host.querySelector('button')).toBeNull();
    fixture.componentInstance.search.set('x');
    await settle(fixture);
    server.expectOne('/api/v1/things?q=x').flush({ items: [], nextCursor: null, total: 0, totalIsCapped: false });
    await settle(fixture);
    expect(fixture.componentInstance.rows.items()).toEqual([]);
  });
});
