import { annotate } from './annotate';
import { BLANK, type FillScope } from './scope';
import type { Body } from '../form';
import { aCompany } from '../testing/a-company';
import { variable } from '../testing/a-variable';

const scope: FillScope = {
  language: 'ru',
  variables: [
    variable('days', 'number'),
    variable('goods', 'tableRows', { columns: [{ key: 'name', type: 'text', label: { ru: 'Наименование', en: 'Name' } }] }),
    variable('client', 'company'),
  ],
  answers: { days: 15, goods: [{ name: 'Болт' }], client: aCompany() },
  supplier: aCompany(),
  roles: { supplier: { ru: 'Поставщик', en: 'Supplier' }, client: { ru: 'Покупатель', en: 'Buyer' } },
  contract: { number: null, date: null, place: null },
  numberOf: (clauseId) => (clauseId === 'payment-term' ? '2.3' : null),
};

const doc = (...content: Body[]): Body => ({ type: 'doc', content });
const line = (...content: Body[]): Body => ({ type: 'paragraph', content });
const first = (body: Body): Body => body.content![0]!;

describe('annotate', () => {
  it.each<[string, Body, Record<string, unknown>]>([
    ['an answer', { type: 'variable', attrs: { key: 'days', format: 'words' } }, { key: 'days', format: 'words', text: '15 (пятнадцать)' }],
    ['a missing answer', { type: 'variable', attrs: { key: 'unknown' } }, { key: 'unknown', text: BLANK }],
    ['a reference', { type: 'reference', attrs: { clauseId: 'payment-term' } }, { clauseId: 'payment-term', text: '2.3' }],
    ['a reference to a clause that is gone', { type: 'reference', attrs: { clauseId: 'gone' } }, { clauseId: 'gone', text: BLANK }],
  ])('%s carries its text', (_name, node, attrs) => {
    expect(first(first(annotate(doc(line(node)), scope))).attrs).toEqual(attrs);
  });

  it('rows carry their table and stay one place', () => {
    const rows = first(annotate(doc({ type: 'rowsTable', attrs: { key: 'goods' } }), scope));
    expect(rows).toMatchObject({ type: 'rowsTable', attrs: { key: 'goods', table: { type: 'table' } } });
  });

  it('parties carry both columns', () => {
    const parties = first(annotate(doc({ type: 'parties' }), scope));
    expect(Object.keys(parties.attrs!)).toEqual(['left', 'right']);
  });

  it('moves nothing: texts stay apart and full stops stay', () => {
    const text = (words: string): Body => ({ type: 'text', text: words });
    const body = doc(line(text('до '), { type: 'reference', attrs: { clauseId: 'payment-term' } }, text('.')));
    expect(first(annotate(body, scope)).content!.map(({ type }) => type)).toEqual(['text', 'reference', 'text']);
  });
});
