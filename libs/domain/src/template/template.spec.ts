import fc from 'fast-check';
import {
  answersInForce,
  ANSWER_FAULTS,
  assemble,
  checkAnswers,
  deal,
  fieldsLeft,
  holds,
  isAnswered,
  remembered,
  type Answers,
  type Body,
  type Condition,
  type FormClause,
  type Variable,
} from '.';
import { aCompany } from './testing/a-company';

const label = { ru: 'Поле', en: 'Field' };
const variable = (key: string, type: Variable['type'], more: Partial<Variable> = {}): Variable => ({
  key,
  type,
  label,
  required: true,
  ...more,
});
const faultsOf = (one: Variable | readonly Variable[], answers: Answers): string[] =>
  checkAnswers({ variables: [one].flat() }, answers).map((fault) => `${fault.path} ${fault.code}`);

describe('conditions', () => {
  const answers: Answers = {
    way: 'sea',
    count: 5,
    price: { amount: '1000.50', currency: 'RUB' },
    insured: false,
    note: ' ',
    rows: [],
    costs: { amount: '', currency: 'RUB' },
  };
  const rows: [Condition, boolean][] = [
    [{ answer: 'way', is: 'sea' }, true],
    [{ answer: 'way', is: 'air' }, false],
    [{ answer: 'nothing', is: 'sea' }, false],
    [{ answer: 'way', not: 'air' }, true],
    [{ answer: 'nothing', not: 'air' }, true],
    [{ answer: 'insured', is: false }, true],
    [{ answer: 'count', atLeast: 5 }, true],
    [{ answer: 'count', below: 5 }, false],
    [{ answer: 'count', below: 5.5 }, true],
    [{ answer: 'price', atLeast: 1000.5 }, true],
    [{ answer: 'price', below: 1000.5 }, false],
    [{ answer: 'price', is: 1000.5 }, true],
    [{ answer: 'costs', below: 5 }, false],
    [{ answer: 'way', atLeast: 1 }, false],
    [{ answer: 'nothing', below: 1 }, false],
    [{ answer: 'insured', given: true }, true],
    [{ answer: 'note', given: true }, false],
    [{ answer: 'rows', given: false }, true],
    [{ answer: 'costs', given: false }, true],
    [{ answer: 'nothing', given: false }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [
      {
        all: [
          { answer: 'way', is: 'sea' },
          {
            any: [
              { answer: 'count', below: 1 },
              { answer: 'insured', is: false },
            ],
          },
        ],
      },
      true,
    ],
  ];
  test.each(rows)('%j: %s', (condition, expected) => expect(holds(condition, (key) => answers[key])).toBe(expected));
  test('deep values sent from outside do no harm', () => {
    let deep: unknown = '';
    for (let depth = 0; depth < 200_000; depth += 1) deep = { deep };
    expect(isAnswered(deep)).toBe(true);
    expect(faultsOf(variable('client', 'company'), { client: deep })).toContain('client.deep unknown-key');
  });
});

describe('answers in force', () => {
  const variables = [
    variable('insurer', 'text', { when: { answer: 'insured', is: true } }),
    variable('insured', 'yesNo', { when: { answer: 'way', is: 'sea' } }),
    variable('way', 'choice', {
      default: 'sea',
      choices: [
        { value: 'sea', label },
        { value: 'air', label },
      ],
    }),
  ];
  test('a default stands in, null clears it', () => {
    expect(answersInForce(variables, {})).toEqual({ way: 'sea' });
    expect(answersInForce(variables, { way: null })).toEqual({});
  });
  test('what is hidden hides what leans on it, in any order', () => {
    expect(answersInForce(variables, { insurer: 'Ромашка', insured: true })).toEqual({ way: 'sea', insured: true, insurer: 'Ромашка' });
    expect(answersInForce(variables, { insurer: 'Ромашка', insured: true, way: 'air' })).toEqual({ way: 'air' });
  });
  test('a circle of conditions asks nothing', () =>
    expect(
      answersInForce(
        [variable('a', 'text', { when: { answer: 'b', given: true } }), variable('b', 'text', { when: { answer: 'a', given: true } })],
        { a: '1', b: '2' },
      ),
    ).toEqual({}));
  test('names that every object has are ordinary keys', () => {
    expect(answersInForce([variable('constructor', 'text')], {})).toEqual({});
    expect(fieldsLeft({ variables: [variable('constructor', 'text'), variable('toString', 'text')] }, {})).toEqual([
      'constructor',
      'toString',
    ]);
  });
  test('hidden answers are not judged, and not left', () => {
    expect(faultsOf(variables, { way: 'air', insured: 'maybe' })).toEqual([]);
    expect(fieldsLeft({ variables }, { insured: true })).toEqual(['insurer']);
  });
});

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
  test('values for the message come along', () =>
    expect(checkAnswers({ variables: [variable('a', 'number', { validation: { max: 5 } })] }, { a: 6 })).toEqual([
      { path: 'a', code: 'too-large', values: { most: 5 } },
    ]));
  test('keys that the form does not know are told', () =>
    expect(faultsOf([], { a: 1, b: null })).toEqual(['a unknown-key', 'b unknown-key']));
  test('a variable with several empty fields is left once', () =>
    expect(
      fieldsLeft(
        { variables: [variable('client', 'company'), variable('note', 'text'), variable('more', 'text', { required: false })] },
        { client: { name: 'ООО «Ромашка»' } },
      ),
    ).toEqual(['client', 'note']));
  test('whatever is sent gives faults of known codes and never throws', () => {
    const types = ['text', 'longText', 'number', 'money', 'date', 'period', 'choice', 'yesNo', 'company', 'person', 'tableRows'] as const;
    const variables = types.map((type) =>
      variable(type, type, { columns, choices, validation: { minLength: 1, maxLength: 5, min: 1, max: 5, pattern: 'a+' } }),
    );
    fc.assert(
      fc.property(fc.record(Object.fromEntries(types.map((type) => [type, fc.anything()])), { requiredKeys: [] }), (answers) => {
        for (const fault of checkAnswers({ variables }, answers)) expect(ANSWER_FAULTS).toContain(fault.code);
        expect(fieldsLeft({ variables }, answers).length).toBeLessThanOrEqual(types.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the deal and what is remembered', () => {
  const variables = [
    variable('client', 'company', { remember: true }),
    variable('price', 'money', { deal: 'amount', when: { answer: 'free', not: true } }),
    variable('free', 'yesNo', { default: false, remember: true }),
    variable('term', 'period', { deal: 'period', remember: true }),
  ];
  const answers = { client: aCompany(), price: { amount: '100.5', currency: 'EUR' }, term: { from: '2027-01-01', to: '2027-12-31' } };

  test('amount, currency and period', () =>
    expect(deal({ variables }, answers)).toEqual({ amount: '100.50', currency: 'EUR', periodFrom: '2027-01-01', periodTo: '2027-12-31' }));
  test('a draft has what is answered well', () => {
    expect(deal({ variables }, { price: { amount: '1,5', currency: 'EUR' }, term: { from: '2027-01-01' } })).toEqual({
      amount: null,
      currency: null,
      periodFrom: null,
      periodTo: null,
    });
    expect(deal({ variables }, { ...answers, free: true }).amount).toBeNull();
  });
  test('only given answers without fault are remembered', () => {
    expect(remembered({ variables }, answers)).toEqual({ client: answers.client, term: answers.term });
    expect(remembered({ variables }, { ...answers, free: true, term: null, client: { ...answers.client, inn: '1' } })).toEqual({
      free: true,
    });
  });
});

describe('clauses by answers', () => {
  const body = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
  const clause = (id: string, more: Partial<FormClause> = {}): FormClause => ({
    ...{ id, clauseType: 'price', negotiability: 'negotiable', fallbacks: [], clauses: [] },
    ...more,
  });
  const section = (id: string, clauses: FormClause[], when?: Condition): FormClause =>
    clause(id, { heading: { ru: `Раздел ${id}`, en: `Section ${id}` }, clauses, when });
  const sea = { answer: 'way', is: 'sea' } as const;
  const clauses = [
    section('first', [
      clause('a', { body: { ru: body('А'), en: body('A') }, clauses: [clause('a-sea', { body: { ru: body('Море') }, when: sea })] }),
    ]),
    section('sea', [clause('b', { body: { ru: body('Б') } })], sea),
    section('empty', [
      clause('c', { body: { ru: body('В') }, when: sea }),
      section('deeper', [clause('d', { body: { ru: body('Г') }, when: sea })]),
    ]),
    section('last', [clause('e', { body: { ru: body('Д') }, negotiability: 'fixed' })]),
  ];
  const form = { variables: [variable('way', 'text')], clauses };
  const shape = (answers: Answers): string[] =>
    assemble(form, 'ru', answers).map(({ clauseId, parentId, order }) => `${parentId ?? ''}/${clauseId} ${order}`);

  test('all of them', () =>
    expect(shape({ way: 'sea' })).toEqual([
      '/first 0',
      'first/a 0',
      'a/a-sea 0',
      '/sea 1',
      'sea/b 0',
      '/empty 2',
      'empty/c 0',
      'empty/deeper 1',
      'deeper/d 0',
      '/last 3',
      'last/e 0',
    ]));
  test('sections without clauses go, numbers close up', () =>
    expect(shape({ way: 'air' })).toEqual(['/first 0', 'first/a 0', '/last 1', 'last/e 0']));
  test('in English, with the Russian text where there is no other', () =>
    expect(
      assemble(form, 'en', { way: 'sea' }).map(({ heading, body: text }) => heading ?? text?.content?.[0]?.content?.[0]?.text),
    ).toEqual([...['Section first', 'A', 'Море', 'Section sea', 'Б', 'Section empty', 'В', 'Section deeper', 'Г', 'Section last', 'Д']]));
  test('what a clause is goes with it', () =>
    expect(assemble(form, 'ru', {}).at(-1)).toEqual({
      ...{ clauseId: 'e', parentId: 'last', order: 0, clauseType: 'price', heading: null, body: body('Д'), negotiability: 'fixed' },
    }));
});
