import { rangeOf } from './quoted-words';

const clause = (html: string): Element => {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
};

describe('words that a comment is about', () => {
  it('are found across formats and places', () => {
    const found = rangeOf(clause('<p>Оплата в течение <strong>30</strong> дней с даты поставки.</p>'), 'течение 30 дней');
    expect(found?.toString()).toBe('течение 30 дней');
  });

  it('are found in the text that was commented on, whatever edits add to it', () => {
    const html = '<p>Оплата в <ins><span class="vz-hidden"> добавлено: </span>разумный </ins>срок, <del>30</del> дней.</p>';
    expect(rangeOf(clause(html), 'в срок, 30 дней')).not.toBeNull();
    expect(rangeOf(clause(html), 'добавлено')).toBeNull();
  });

  it('begin in the node of their first letter and end in that of their last', () => {
    const found = rangeOf(clause('<p><em>Срок</em>: 30 дней</p>'), ': 30 дней');
    expect([found?.startContainer.textContent, found?.startOffset, found?.endOffset]).toEqual([': 30 дней', 0, 9]);
  });

  it('are nowhere when the text has lost them', () => expect(rangeOf(clause('<p>Другое.</p>'), 'Оплата')).toBeNull());
});
