import type { TemplateCard } from '@vizavi/api-types';
import { findCards } from './find-cards';

const card = (dealType: TemplateCard['dealType'], name: string, purpose: string) =>
  ({ id: dealType, dealType, name: { ru: name, en: dealType }, purpose: { ru: purpose, en: '' } }) as TemplateCard;
const cards = [
  card('supply', 'Поставка товаров', 'Когда вы покупаете товар одной партией или по графику'),
  card('lease', 'Аренда нежилых помещений', 'Когда вы снимаете офис, склад или цех'),
  card('nda', 'Соглашение о конфиденциальности', 'Когда стороны показывают друг другу закрытые сведения'),
];
const found = (query: string, purpose: Parameters<typeof findCards>[2] = null) =>
  findCards(cards, query, purpose, () => []).map(({ id }) => id);

describe('the catalogue’s search', () => {
  it.each([
    ['поставку', ['supply']],
    ['аренды', ['lease']],
    ['склады', ['lease']],
    ['Когда вы', ['supply', 'lease']],
    ['supply', ['supply']],
    ['аренда товар', []],
    ['', ['supply', 'lease', 'nda']],
  ])('%s finds %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  it('keeps to a purpose', () => {
    expect(found('', 'property')).toEqual(['lease']);
  });
});
