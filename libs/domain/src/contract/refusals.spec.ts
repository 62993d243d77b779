import { REFUSALS } from '../refusal';
import { aContext, verdict } from '../testing';
import { APPROVING } from '../testing/refusals/approving';
import { NEGOTIATING } from '../testing/refusals/negotiating';
import { SIGNING } from '../testing/refusals/signing';

const CASES = [...NEGOTIATING, ...APPROVING, ...SIGNING];

describe('what the rules refuse', () => {
  const named = CASES.map(([rule, code, contract, command, context = aContext()]) => ({ rule, code, contract, command, context }));

  it.each(named)('$rule: $code', ({ code, contract, command, context }) => {
    expect(verdict(contract, command, context)).toBe(code);
  });

  it('has a case for every code', () => {
    expect(Object.keys(REFUSALS).filter((code) => !CASES.some((one) => one[1] === code))).toEqual([]);
  });
});
