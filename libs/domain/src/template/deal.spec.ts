import { deal, remembered } from './deal';
import { aCompany } from './testing/a-company';
import { asking, variable } from './testing/a-variable';

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
    expect(remembered(asking(variables), answers)).toEqual({ client: answers.client, term: answers.term });
    expect(remembered(asking(variables), { ...answers, free: true, term: null, client: { ...answers.client, inn: '1' } })).toEqual({
      free: true,
    });
  });
});
