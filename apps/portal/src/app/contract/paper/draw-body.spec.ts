import { bodySchema, mark } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { speaker } from '@vizavi/words';
import { aBody, aClause, aSuggestion } from '../testing/a-contract';
import { drawBody } from './draw-body';
import { Places } from './places';
import { showChanges } from './shown-changes';

const line = (...content: Body[]): Body => ({ type: 'doc', content: [{ type: 'paragraph', content }] });
const text = (words: string): Body => ({ type: 'text', text: words });

function drawn(body: Body, marked = mark(bodySchema.nodeFromJSON(body), [])): HTMLElement {
  const places = new Places([body], (clauseId) => (clauseId === 'payment' ? '4.1' : null));
  const host = document.createElement('div');
  host.append(drawBody(marked, { document, places, say: speaker('ru') }));
  return host;
}

describe('the drawing of a clause', () => {
  it('says in words what comes and what goes, and whose it is', () => {
    const clause = aClause('4.1', 'Оплата в течение 30 дней.');
    const one = aSuggestion(clause, 'Оплата в течение 15 дней.');
    const host = drawn(clause.body!, showChanges(bodySchema.nodeFromJSON(clause.body!), [one], null).marked);
    expect(host.querySelector('del')!.textContent).toBe(' удалено: 30 конец правки. ');
    expect(host.querySelector('ins')!.textContent).toBe(' добавлено: 15 конец правки. ');
    expect(host.querySelector('ins')!.className).toContain('by-client');
    expect(host.querySelector<HTMLElement>('ins')!.dataset['suggestion']).toBe(one.id);
  });

  it('puts answers and numbers of clauses in their places', () => {
    const host = drawn(
      line(
        text('До '),
        { type: 'variable', attrs: { key: 'date', text: '1 мая 2027 г.' } },
        text('. См. п. '),
        { type: 'reference', attrs: { clauseId: 'payment' } },
        text(' и '),
        { type: 'reference', attrs: { clauseId: 'gone' } },
      ),
    );
    expect(host.textContent).toBe('До 1 мая 2027 г. См. п. 4.1 и __________');
  });

  it('never makes HTML of a text', () => {
    const host = drawn(aBody('<img src=x onerror=alert(1)>'));
    expect(host.querySelector('img')).toBeNull();
    expect(host.textContent).toBe('<img src=x onerror=alert(1)>');
  });

  it('draws the rows of an answer as a table that the keyboard can scroll', () => {
    const cell = (words: string): Body => ({ type: 'tableCell', content: [{ type: 'paragraph', content: [text(words)] }] });
    const table = { type: 'table', content: [{ type: 'tableRow', content: [cell('Болт'), cell('10')] }] };
    const host = drawn({ type: 'doc', content: [{ type: 'rowsTable', attrs: { key: 'goods', table } }] });
    expect([...host.querySelectorAll('td')].map((one) => one.textContent)).toEqual(['Болт', '10']);
    expect(host.querySelector<HTMLElement>('.table-frame')!.tabIndex).toBe(0);
  });

  it('tells the places in the words of a change by what stands there', () => {
    const places = new Places([line({ type: 'variable', attrs: { key: 'client', field: 'name', text: 'АО «Лютик»' } })], () => null);
    expect(places.told('{client.name} платит {unknown}')).toBe('АО «Лютик» платит {unknown}');
  });
});
