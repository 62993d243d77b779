import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Condition, Variable } from '@vizavi/domain';
import { providePortal } from '../../testing/provide-portal';
import { Words } from '../language/words';
import { conditionWords } from './condition-words';

const field = (key: string, ru: string, more: Partial<Variable> = {}): Variable => ({
  key,
  type: 'yesNo',
  label: { ru, en: key },
  required: false,
  ...more,
});

const variables: readonly Variable[] = [
  field('vat', 'НДС'),
  field('price', 'Цена', { type: 'money' }),
  field('payment', 'Оплата', {
    type: 'choice',
    choices: [{ value: 'parts', label: { ru: 'по частям', en: 'in parts' } }],
  }),
];

describe('conditionWords', () => {
  let words: Words;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: providePortal() });
    await TestBed.inject(ApplicationInitStatus).donePromise;
    words = TestBed.inject(Words);
  });

  const cases: readonly (readonly [Condition, string])[] = [
    [{ answer: 'vat', is: true }, '«НДС»: да'],
    [{ answer: 'payment', not: 'parts' }, '«Оплата»: не «по частям»'],
    [{ answer: 'price', atLeast: 500 }, '«Цена» не меньше 500'],
    [{ answer: 'price', given: false }, 'не заполнено «Цена»'],
    [
      {
        all: [
          { answer: 'vat', is: false },
          {
            any: [
              { answer: 'payment', is: 'parts' },
              { answer: 'price', below: 7 },
            ],
          },
        ],
      },
      '«НДС»: нет и («Оплата»: по частям или «Цена» меньше 7)',
    ],
    [{ answer: 'gone', is: 'x' }, '«gone»: x'],
  ];

  it.each(cases)('%j', (condition, expected) => {
    expect(conditionWords(condition, variables, words)).toBe(expected);
  });
});
