import { answersInForce, type Answers } from './answers';
import { checkAnswers, fieldsLeft } from './check-answers';
import { holds, isAnswered } from './conditions';
import type { Condition, Variable } from './form';
import { asking, label, variable } from './testing/a-variable';

const faultsOf = (one: Variable | readonly Variable[], answers: Answers): string[] =>
  checkAnswers(asking([one].flat()), answers).map((fault) => `${fault.path} ${fault.code}`);

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
    expect(fieldsLeft(asking([variable('constructor', 'text'), variable('toString', 'text')]), {})).toEqual(['constructor', 'toString']);
  });
  test('hidden answers are not judged, and not left', () => {
    expect(faultsOf(variables, { way: 'air', insured: 'maybe' })).toEqual([]);
    expect(fieldsLeft(asking(variables), { insured: true })).toEqual(['insurer']);
  });
});
