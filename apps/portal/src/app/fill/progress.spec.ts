import { checkAnswers, type Form, type Variable } from '@vizavi/domain';
import { firstUnfinished, stepsOf } from './progress';

const variable = (key: string, more: Partial<Variable> = {}): Variable => ({
  key,
  type: 'text',
  label: { ru: key, en: key },
  required: true,
  ...more,
});

const form = {
  steps: [
    { key: 'goods', title: { ru: 'Товар', en: 'Goods' }, variables: ['name'] },
    { key: 'delivery', title: { ru: 'Поставка', en: 'Delivery' }, variables: ['way', 'address'] },
    { key: 'advance', title: { ru: 'Аванс', en: 'Advance' }, variables: ['percent'] },
  ],
  variables: [
    variable('name'),
    variable('way', {
      type: 'choice',
      choices: [
        { value: 'bring', label: { ru: '', en: '' } },
        { value: 'fetch', label: { ru: '', en: '' } },
      ],
    }),
    variable('address', { when: { answer: 'way', is: 'bring' } }),
    variable('percent', { type: 'number', when: { answer: 'way', is: 'fetch' } }),
    variable('forgotten'),
  ],
  clauses: [],
  preamble: { ru: { type: 'doc' } },
} as unknown as Form;
const steps = (answers: Readonly<Record<string, unknown>>) => stepsOf(form, answers, checkAnswers(form, answers));
const keys = (answers: Readonly<Record<string, unknown>>) =>
  steps(answers).map((one) => [one.step.key, one.variables.map(({ key }) => key)]);

describe('steps of a form', () => {
  it('show only what is asked with these answers', () => {
    expect(keys({ way: 'bring' })).toEqual([
      ['goods', ['name']],
      ['delivery', ['way', 'address']],
      ['advance', ['forgotten']],
    ]);
  });

  it('bring a variable in when its condition comes to hold', () => {
    expect(keys({ way: 'fetch' })).toEqual([
      ['goods', ['name']],
      ['delivery', ['way']],
      ['advance', ['percent', 'forgotten']],
    ]);
  });

  it('count what is lacking and what is wrong apart', () => {
    const [goods, , advance] = steps({ name: 'Труба', way: 'fetch', percent: 'много' });
    expect([goods?.lacking, goods?.wrong]).toEqual([0, 0]);
    expect([advance?.lacking, advance?.wrong]).toEqual([1, 1]);
  });

  it('go on where something is left', () => {
    expect(firstUnfinished(steps({ name: 'Труба' }))).toBe('delivery');
    expect(firstUnfinished(steps({ name: 'Труба', way: 'bring', address: 'Москва', forgotten: 'нет' }))).toBeNull();
  });
});
