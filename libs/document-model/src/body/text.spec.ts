import { parseBody } from './parse';
import type { Place } from './place';
import { bodyText } from './text';

const body = parseBody({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Цена ' },
        { type: 'variable', attrs: { key: 'price', field: 'amount' } },
        { type: 'text', text: ', см. п. ' },
        { type: 'reference', attrs: { clauseId: 'payment' } },
      ],
    },
    { type: 'rowsTable', attrs: { key: 'goods' } },
    { type: 'parties' },
  ],
});

it('names each place that nobody fills', () => expect(bodyText(body)).toBe('Цена {price.amount}, см. п. {payment}\n{goods}\n{parties}'));

it('takes the text of places from whoever knows it', () => {
  const fill = (place: Place): string => ({ variable: '100', reference: '4.2', rowsTable: 'Стол', parties: 'Стороны' })[place.type];
  expect(bodyText(body, fill)).toBe('Цена 100, см. п. 4.2\nСтол\nСтороны');
});
