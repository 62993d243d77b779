const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const THOUSANDS = [
  { power: 10n ** 12n, name: 'trillion' },
  { power: 10n ** 9n, name: 'billion' },
  { power: 10n ** 6n, name: 'million' },
  { power: 1000n, name: 'thousand' },
] as const;

function belowHundred(count: number): string {
  if (count < 20) return SMALL[count - 1] ?? '';
  const ten = TENS[Math.floor(count / 10) - 2] ?? '';
  return count % 10 === 0 ? ten : `${ten}-${SMALL[(count % 10) - 1]}`;
}

function belowThousand(count: number): string {
  const rest = belowHundred(count % 100);
  if (count < 100) return rest;
  const hundreds = `${SMALL[Math.floor(count / 100) - 1]} hundred`;
  return rest === '' ? hundreds : `${hundreds} and ${rest}`;
}

/** A whole number from 0 to 10¹⁵ − 1 in British English words, small letters. */
export function englishWords(count: bigint): string {
  if (count === 0n) return 'zero';
  const groups = THOUSANDS.flatMap(({ power, name }) => {
    const group = (count / power) % 1000n;
    return group === 0n ? [] : [`${belowThousand(Number(group))} ${name}`];
  });
  const rest = Number(count % 1000n);
  if (rest === 0) return groups.join(' ');
  const joined = groups.length > 0 && rest < 100 ? `and ${belowThousand(rest)}` : belowThousand(rest);
  return [...groups, joined].join(' ');
}

/** «zero point one five»: English reads the digits after the point one by one. */
export const englishFraction = (digits: string): string =>
  [...digits].map((digit) => (digit === '0' ? 'zero' : belowHundred(Number(digit)))).join(' ');
