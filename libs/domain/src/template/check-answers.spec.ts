import fc from 'fast-check';
import { ANSWER_FAULTS } from './answer-fault';
import type { Answers } from './answers';
import { checkAnswers, fieldsLeft } from './check-answers';
import type { Body, Variable } from './form';
import { aCompany } from './testing/a-company';
import { aBody, asking, label, variable } from './testing/a-variable';

const faultsOf = (one: Variable | readonly Variable[], answers: Answers): string[] =>
  checkAnswers(asking([one].flat()), answers).map((fault) => `${fault.path} ${fault.code}`);

describe('faults of answers', () => {
  const choices = [{ value: 'sea', label }];
  const columns = [
    { key: 'name', type: 'text', label, required: true },
    { key: 'count', type: 'number', label },
    { key: 'sum', type: 'money', label, total: true },
    { key: 'day', type: 'date', label },
    { key: 'way', type: 'choice', label, choices },
  ] as const;
  const rows: [string, Variable, unknown, string[]][] = [
    ['a required text is missing', variable('a', 'text'), '  ', ['a required']],
    ['an optional text is missing', variable('a', 'text', { required: false }), '', []],
    ['a number in place of a text', variable('a', 'text'), 5, ['a not-text']],
    ['two lines in a text', variable('a', 'text'), 'one\ntwo', ['a unprintable']],
    ['two lines in a long text', variable('a', 'longText'), 'one\r\ntwo', []],
    ['a zero byte in a long text', variable('a', 'longText'), 'one\u0000', ['a unprintable']],
    ['half of a surrogate pair', variable('a', 'text'), 'one\ud800', ['a unprintable']],
    ['a text is too long', variable('a', 'text', { validation: { maxLength: 3 } }), 'four', ['a too-long']],
    ['a text is too long for any form', variable('a', 'text', { validation: { maxLength: 5000 } }), 'x'.repeat(1001), ['a too-long']],
    ['a text is too short', variable('a', 'text', { validation: { minLength: 3 } }), ' ab ', ['a too-short']],
    ['a pattern matches a part', variable('a', 'text', { validation: { pattern: 'a|b' } }), 'ab', ['a pattern']],
    ['a pattern matches the whole', variable('a', 'text', { validation: { pattern: 'a|b' } }), 'b', []],
    ['a number as a text', variable('a', 'number'), '5', ['a not-number']],
    ['a number that is none', variable('a', 'number'), Number.NaN, ['a not-number']],
    ['a number at its limits', variable('a', 'number', { validation: { min: 0, max: 5 } }), 0, []],
    ['a number under its limit', variable('a', 'number', { validation: { min: 0.01 } }), 0, ['a too-small']],
    ['a number over its limit', variable('a', 'number', { validation: { max: 5 } }), 5.1, ['a too-large']],
    ['a number with seven places', variable('a', 'number'), 0.1234567, ['a too-precise']],
    ['money', variable('a', 'money', { validation: { min: 0.01, max: 100.5 } }), { amount: '100.50', currency: 'RUB' }, []],
    [
      'money one kopeck too much',
      variable('a', 'money', { validation: { max: 100.5 } }),
      { amount: '100.51', currency: 'RUB' },
      ['a too-large'],
    ],
    [
      'money one kopeck too little',
      variable('a', 'money', { validation: { min: 0.29 } }),
      { amount: '0.28', currency: 'RUB' },
      ['a too-small'],
    ],
    ['money with three places', variable('a', 'money'), { amount: '1.001', currency: 'RUB' }, ['a too-precise']],
    ['money as a number', variable('a', 'money'), { amount: 1, currency: 'RUB' }, ['a not-money']],
    ['money in shells', variable('a', 'money'), { amount: '1', currency: 'SHL' }, ['a currency-unknown']],
    ['money with a comma', variable('a', 'money'), { amount: '1,50', currency: 'RUB' }, ['a not-money']],
    ['money without an amount', variable('a', 'money'), { amount: '', currency: 'RUB' }, ['a required']],
    ['money beyond all reason', variable('a', 'money'), { amount: '1000000000001', currency: 'RUB' }, ['a too-large']],
    ['a leap day', variable('a', 'date'), '2028-02-29', []],
    ['no leap day', variable('a', 'date'), '2027-02-29', ['a not-date']],
    ['a date with hours', variable('a', 'date'), '2027-02-28T00:00:00Z', ['a not-date']],
    ['a period of one day', variable('a', 'period'), { from: '2027-01-01', to: '2027-01-01' }, []],
    ['a period without end', variable('a', 'period'), { from: '2027-01-01', to: '' }, ['a.to required']],
    ['a period backwards', variable('a', 'period'), { from: '2027-01-02', to: '2027-01-01' }, ['a.to period-backwards']],
    [
      'a period of no days',
      variable('a', 'period'),
      { from: '2027-02-30', to: 5, by: 1 },
      ['a.from not-date', 'a.to not-date', 'a.by unknown-key'],
    ],
    ['a choice', variable('a', 'choice', { choices }), 'sea', []],
    ['another choice', variable('a', 'choice', { choices }), 'air', ['a not-choice']],
    ['yes', variable('a', 'yesNo'), false, []],
    ['neither yes nor no', variable('a', 'yesNo'), 'yes', ['a not-yes-no']],
    ['a company', variable('a', 'company'), aCompany(), []],
    ['a company with a slip', variable('a', 'company'), { ...aCompany(), inn: '7707083894' }, ['a.inn inn-check-digit']],
    ['a person', variable('a', 'person'), { name: 'Анна', email: 'anna@example.ru', phone: '+7 495 123-45-67' }, []],
    [
      'a person without a name',
      variable('a', 'person'),
      { phone: '1', age: 5 },
      ['a.name required', 'a.phone phone-format', 'a.age unknown-key'],
    ],
    ['no rows', variable('a', 'tableRows', { columns }), [], ['a required']],
    [
      'rows',
      variable('a', 'tableRows', { columns }),
      [{ name: 'x\ny', count: 1.5, sum: '1.50', day: '2027-01-01', way: 'sea' }, { name: 'y' }],
      [],
    ],
    [
      'wrong cells',
      variable('a', 'tableRows', { columns }),
      [{ name: 'x' }, { count: '1', sum: 1.5, day: 'today', way: 'air', more: 1 }, 'row'],
      [
        'a.1.name required',
        'a.1.count not-number',
        'a.1.sum not-money',
        'a.1.day not-date',
        'a.1.way not-choice',
        'a.1.more unknown-key',
        'a.2 not-object',
      ],
    ],
    ['as many rows as may be', variable('a', 'tableRows', { columns }), Array.from({ length: 500 }, () => ({ name: 'x' })), []],
    ['one row too many', variable('a', 'tableRows', { columns }), Array.from({ length: 501 }, () => ({})), ['a too-many-rows']],
    ['rows that are none', variable('a', 'tableRows', { columns }), { 0: 'row' }, ['a not-rows']],
  ];
  test.each(rows)('%s', (_name, one, value, expected) => expect(faultsOf(one, { a: value })).toEqual(expected));

  test('a date may not precede another, nor a period', () => {
    const variables = [
      variable('start', 'date'),
      variable('end', 'date', { validation: { notBefore: 'start' } }),
      variable('term', 'period', { validation: { notBefore: 'start' } }),
    ];
    const answers = { start: '2027-01-10', end: '2027-01-10', term: { from: '2027-01-11', to: '2027-01-12' } };
    expect(faultsOf(variables, answers)).toEqual([]);
    expect(faultsOf(variables, { ...answers, end: '2027-01-09', term: { from: '2027-01-09', to: '2027-01-12' } })).toEqual([
      'end before-other-date',
      'term.from before-other-date',
    ]);
    expect(faultsOf(variables, { ...answers, start: null })).toEqual(['start required']);
  });
  test('an optional field is required where the text that stands names it', () => {
    const place = (key: string, field: string): Body => ({ type: 'variable', attrs: { key, field, format: null } });
    const clause = { id: 'notices', clauseType: 'notices', negotiability: 'open', fallbacks: [], clauses: [] } as const;
    const body = { ru: aBody(place('client', 'email'), place('client', 'kpp'), place('contact', 'phone')) };
    const form = asking(
      [variable('client', 'company'), variable('contact', 'person'), variable('way', 'text', { required: false })],
      [{ ...clause, body, when: { answer: 'way', is: 'mail' } }],
    );
    const answers = { client: aCompany(), contact: { name: 'Анна' } };
    const paths = (more: Answers): string[] => checkAnswers(form, { ...answers, ...more }).map(({ path, code }) => `${path} ${code}`);
    expect(paths({})).toEqual([]);
    expect(paths({ way: 'mail' })).toEqual(['client.email required', 'contact.phone required']);
    expect(fieldsLeft(form, { ...answers, way: 'mail' })).toEqual(['client', 'contact']);
    expect(
      paths({ way: 'mail', client: aCompany({ email: 'a@example.ru' }), contact: { name: 'Анна', phone: '+7 495 123-45-67' } }),
    ).toEqual([]);
  });
  test('values for the message come along', () =>
    expect(checkAnswers(asking([variable('a', 'number', { validation: { max: 5 } })]), { a: 6 })).toEqual([
      { path: 'a', code: 'too-large', values: { most: 5 } },
    ]));
  test('keys that the form does not know are told', () =>
    expect(faultsOf([], { a: 1, b: null })).toEqual(['a unknown-key', 'b unknown-key']));
  test('a variable with several empty fields is left once', () =>
    expect(
      fieldsLeft(asking([variable('client', 'company'), variable('note', 'text'), variable('more', 'text', { required: false })]), {
        client: { name: 'ООО «Ромашка»' },
      }),
    ).toEqual(['client', 'note']));
  test('whatever is sent gives faults of known codes and never throws', () => {
    const types = ['text', 'longText', 'number', 'money', 'date', 'period', 'choice', 'yesNo', 'company', 'person', 'tableRows'] as const;
    const variables = types.map((type) =>
      variable(type, type, { columns, choices, validation: { minLength: 1, maxLength: 5, min: 1, max: 5, pattern: 'a+' } }),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(types.map((type) => [type, fc.anything()])), { requiredKeys: [] }), (answers) => {
        for (const fault of checkAnswers(asking(variables), answers)) expect(ANSWER_FAULTS).toContain(fault.code);
        expect(fieldsLeft(asking(variables), answers).length).toBeLessThanOrEqual(types.length);
      }),
      { numRuns: 500 },
    );
  });
});
