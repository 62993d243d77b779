import { readForm } from './read-form';
import type { Fault } from './fault';

/** The smallest form without a fault; each case breaks one line of it. */
const GOOD = `key: sample
dealType: services
languages: [ru, en]
name: { ru: Образец, en: Sample }
title: { ru: Договор, en: Contract }
purpose: { ru: Для проверки., en: For tests. }
law: глава 39 ГК РФ
promisedDays: 3
route: light
roles: { supplier: { ru: Исполнитель, en: Contractor }, client: { ru: Заказчик, en: Customer } }
preamble: { ru: "{{supplier.name}} и {{client.name}}", en: "{{supplier.name}} and {{client.name}}" }
essentialTerms:
  - { law: ст. 779 ГК РФ, term: { ru: предмет, en: subject }, clauses: [subject-one] }
steps:
  - { key: first, title: { ru: Всё, en: All }, variables: [client, way, price, goods] }
variables:
  - { key: client, type: company, label: { ru: Заказчик, en: Customer }, required: true }
  - { key: way, type: choice, label: { ru: Путь, en: Way }, required: true, choices: [{ value: a, label: { ru: А, en: A } }, { value: b, label: { ru: Б, en: B } }] }
  - { key: price, type: money, deal: amount, label: { ru: Цена, en: Price }, required: true, when: { answer: way, is: a } }
  - { key: goods, type: tableRows, label: { ru: Товар, en: Goods }, required: true, columns: [{ key: name, type: text, label: { ru: Имя, en: Name } }] }
clauses:
  - id: subject
    clauseType: subject
    heading: { ru: Предмет, en: Subject }
    clauses:
      - id: subject-one
        negotiability: fixed
        fixedReason: { ru: Закон., en: The law. }
        text: { ru: "Предмет, см. [[subject-price]].", en: "Subject." }
        when: { answer: way, is: a }
      - id: subject-price
        text: { ru: "Цена {{price.words}}.", en: "Price {{price.words}}." }
        when: { answer: way, is: a }
      - id: subject-goods
        text:
          ru: |-
            Перечень:

            {{goods.table}}
          en: "{{goods.table}}"
  - id: requisites
    clauseType: requisites
    heading: { ru: Реквизиты, en: Requisites }
    clauses:
      - id: requisites-parties
        text: { ru: "{{parties}}", en: "{{parties}}" }
`;

/** Rule, what is replaced, by what, and the code of the fault on that line (the first changed one unless a line is given). */
const cases: readonly (readonly [string, string, string, string, number?])[] = [
  ['bad YAML', 'name: { ru: Образец, en: Sample }', 'name: { ru: Образец, en: Sample', 'yaml', 5],
  ['a repeated key', 'route: light', 'route: light\nlaw: статья', 'duplicate-key', 10],
  ['an unknown key', 'route: light', 'route: light\nroutes: light', 'unknown-key', 10],
  ['a comma without quotes', 'ru: Для проверки.,', 'ru: Для проверки, и всё.,', 'unknown-key'],
  ['a missing key', 'law: глава 39 ГК РФ\n', '', 'missing-key', 1],
  ['a wrong type', 'promisedDays: 3', 'promisedDays: three', 'wrong-type'],
  ['a wrong value', 'dealType: services', 'dealType: barter', 'wrong-value'],
  ['a number out of its limits', 'promisedDays: 3', 'promisedDays: 900', 'wrong-size'],
  ['a key in a wrong case', 'key: sample', 'key: Sample_Form', 'wrong-pattern'],
  ['a condition of nothing', 'is: a } }\n  - { key: goods', 'maybe: a } }\n  - { key: goods', 'wrong-condition'],
  ['an alias', 'law: глава 39 ГК РФ', 'law: &law глава 39 ГК РФ\nroute: *law', 'alias-forbidden', 8],
  ['a dangling reference', '[[subject-price]]', '[[nowhere]]', 'unknown-clause'],
  [
    'a reference to a clause that may be absent',
    'ru: |-\n            Перечень:',
    'ru: |-\n            Перечень по п. [[subject-price]]:',
    'conditional-reference',
    37,
  ],
  ['an unknown variable', '{{price.words}}.", en', '{{cost.words}}.", en', 'unknown-variable'],
  ['an unknown field', '{{client.name}}", en', '{{client.age}}", en', 'unknown-field'],
  ['a company without a field', '{{client.name}}", en', '{{client}}", en', 'unknown-field'],
  ['the base of what is no amendment', '{{supplier.name}} и', '{{base.number}} и', 'unknown-variable'],
  ['an answer that is not always asked', 'Перечень:', 'Перечень на {{price}}:', 'conditional-variable'],
  ['broken markup', 'Перечень:', 'Перечень {{price:', 'broken-markup'],
  ['a table inside a paragraph', 'Перечень:\n\n', 'Перечень:\n', 'block-not-alone', 38],
  ['HTML', 'Перечень:', 'Перечень <b>весь</b>:', 'html'],
  ['a ragged table', 'Перечень:', '| a | b |\n            | c |', 'ragged-table'],
  ['a missing language', '", en: "Subject." }', '" }', 'missing-language'],
  ['requisites twice', 'Перечень:', '{{parties}}', 'parties-twice', 46],
  ['no requisites', 'text: { ru: "{{parties}}"', 'text: { ru: "{{client.inn}}"', 'no-parties', 41],
  ['a duplicate id', 'id: subject-price', 'id: subject-one', 'duplicate-id'],
  ['a fixed clause without its reason', '        fixedReason: { ru: Закон., en: The law. }\n', '', 'no-fixed-reason', 27],
  ['a reason of a clause that is not fixed', 'negotiability: fixed', 'negotiability: open', 'idle-fixed-reason', 28],
  ['a clause without text', '      - id: requisites-parties', '      - id: empty\n      - id: requisites-parties', 'empty-clause', 45],
  ['an essential clause that is not there', 'clauses: [subject-one]', 'clauses: [subject-two]', 'unknown-clause'],
  ['the requisites not last', 'clauseType: requisites', 'clauseType: general', 'no-requisites'],
  ['a variable in no step', 'variables: [client, way, price, goods]', 'variables: [client, way, price]', 'variable-in-no-step', 20],
  [
    'a variable twice in the steps',
    'variables: [client, way, price, goods]',
    'variables: [client, way, price, goods, way]',
    'variable-in-two-steps',
  ],
  [
    'an unknown variable in a step',
    'variables: [client, way, price, goods]',
    'variables: [client, way, price, goods, cost]',
    'unknown-variable',
  ],
  ['a condition on an unknown answer', 'when: { answer: way, is: a } }', 'when: { answer: road, is: a } }', 'unknown-answer'],
  ['a condition on an impossible value', 'when: { answer: way, is: a } }', 'when: { answer: way, is: c } }', 'wrong-comparison'],
  ['a number asked of a choice', 'when: { answer: way, is: a } }', 'when: { answer: way, atLeast: 1 } }', 'wrong-comparison'],
  ['a default that is no choice', 'required: true, choices', 'required: true, default: c, choices', 'wrong-default'],
  [
    'choices of what is no choice',
    'type: company,',
    'type: company, choices: [{ value: a, label: { ru: А, en: A } }, { value: b, label: { ru: Б, en: B } }],',
    'idle-key',
  ],
  ['a pattern that is none', 'type: money,', 'type: money, validation: { pattern: "(" },', 'wrong-expression'],
  ['a pattern that may run for years', 'type: money,', 'type: money, validation: { pattern: "(a+)+" },', 'slow-expression'],
  ['a character that no contract can hold', 'ru: Образец', 'ru: "Обра\\0зец"', 'unprintable'],
  ['half a character', 'ru: Образец', 'ru: "Обра\\ud800зец"', 'unprintable'],
  ['limits the wrong way round', 'type: money,', 'type: money, validation: { min: 2, max: 1 },', 'wrong-limits'],
  [
    'a variable that changes nothing',
    'ru: |-\n            Перечень:\n\n            {{goods.table}}\n          en: "{{goods.table}}"',
    'ru: Ничего.\n          en: "Nothing."',
    'unused-variable',
    20,
  ],
  ['the amount of what is no money', 'type: company,', 'type: company, deal: amount,', 'wrong-deal'],
  ['a reserved name', 'key: goods, type', 'key: base, type', 'reserved-key'],
];

describe('readForm', () => {
  it('gives the form of a good file', () => {
    const result = readForm(GOOD);
    expect(faultsOf(result)).toEqual([]);
    if (!('form' in result)) return;
    const [subject] = result.form.clauses;
    expect(subject?.clauses.map(({ id, clauseType, negotiability }) => [id, clauseType, negotiability])).toEqual([
      ['subject-one', 'subject', 'fixed'],
      ['subject-price', 'subject', 'negotiable'],
      ['subject-goods', 'subject', 'negotiable'],
    ]);
  });

  for (const [rule, from, to, code, line] of cases) {
    it(`tells the line of ${rule}`, () => {
      expect(GOOD).toContain(from);
      const faults = faultsOf(readForm(GOOD.replace(from, () => to)));
      const changed = GOOD.slice(0, GOOD.indexOf(from)).split('\n').length;
      expect(faults.map((fault) => `${fault.line} ${fault.code}`)).toContain(`${line ?? changed} ${code}`);
    });
  }

  it('points at the characters themselves', () => {
    const faults = faultsOf(readForm(GOOD.replace('Перечень:', 'Перечень <b>весь:')));
    expect(faults).toMatchObject([{ line: 37, column: 22, path: 'clauses[0].clauses[2].text.ru', code: 'html' }]);
  });

  it('tells all faults at once, by line, in both languages', () => {
    const bad = GOOD.replace('promisedDays: 3', 'promisedDays: three')
      .replace('[[subject-price]]', '[[nowhere]]')
      .replace('dealType: services', 'dealType: barter');
    const faults = faultsOf(readForm(bad));
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'wrong-value'],
      [8, 'wrong-type'],
      [29, 'unknown-clause'],
    ]);
    expect(faults.every(({ message }) => /[а-я]/.test(message.ru) && /[a-z]/.test(message.en))).toBe(true);
  });

  const lots = (part: string, size: number): string => part.repeat(Math.floor(size / part.length));
  const hostile: readonly (readonly [string, string, string])[] = [
    ['of 2 MiB', lots('a: b # c\n', 2 * 1024 * 1024), 'too-large'],
    [
      'that unfolds by aliases',
      `a: &a [x, x, x]\n${[...'bcdefghi'].map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`).join('\n')}`,
      'alias-forbidden',
    ],
    ['of one endless line', lots('[', 1_000_000), 'line-too-long'],
    ['of brackets', lots('[', 10_000), 'too-deep'],
    ['of a great many lines', lots('[]\n', 1_000_000), 'too-many-lines'],
    ['of broken tags', lots('!x ', 15_000), 'yaml'],
    ['of nested maps', `clauses: ${'{ a: '.repeat(60)}1${' }'.repeat(60)}`, 'too-deep'],
    ['of many keys', Array.from({ length: 19_000 }, (_, index) => `k${index}: 1`).join('\n'), 'unknown-key'],
    ['of many stars', GOOD.replace('Перечень:', lots('*a ', 19_000)), 'wrong-size'],
    ['with another prototype', GOOD.replace('route: light', 'route: light\n__proto__: { admin: true }'), 'unknown-key'],
    ['of control characters', '\u0000\u0007\ufeff', 'unprintable'],
    ['of nothing', '', 'wrong-type'],
    ['that is a list', '- a\n- b', 'wrong-type'],
    ['of two documents', `${GOOD}---\n${GOOD}`, 'yaml'],
    ['with a strange tag', GOOD.replace('route: light', 'route: !!js/function light'), 'yaml'],
  ];

  it.each(hostile)('refuses a file %s', (_rule, text, code) => {
    const faults = faultsOf(readForm(text));
    expect(faults.map((fault) => fault.code)).toContain(code);
    expect(faults.length).toBeLessThanOrEqual(1000);
    expect(Object.prototype).not.toHaveProperty('admin');
  });
});

function faultsOf(result: ReturnType<typeof readForm>): readonly Fault[] {
  return 'faults' in result ? result.faults : [];
}
