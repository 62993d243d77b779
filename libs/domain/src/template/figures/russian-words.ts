import { countedForm } from './counted';
import type { Counted } from './currency';

export const GRAMMATICAL_CASES = ['nominative', 'genitive'] as const;
export type GrammaticalCase = (typeof GRAMMATICAL_CASES)[number];
export type Gender = 'masculine' | 'feminine';

interface CaseWords {
  readonly zero: string;
  /** Forms of one and two depend on the gender of what is counted. */
  readonly small: Readonly<Record<Gender, readonly [one: string, two: string]>>;
  readonly units: readonly string[];
  readonly tens: readonly string[];
  readonly hundreds: readonly string[];
}

const WORDS: Readonly<Record<GrammaticalCase, CaseWords>> = {
  nominative: {
    zero: 'ноль',
    small: { masculine: ['один', 'два'], feminine: ['одна', 'две'] },
    units: (
      'три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать ' +
      'шестнадцать семнадцать восемнадцать девятнадцать'
    ).split(' '),
    tens: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' '),
    hundreds: 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' '),
  },
  genitive: {
    zero: 'нуля',
    small: { masculine: ['одного', 'двух'], feminine: ['одной', 'двух'] },
    units: (
      'трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати ' +
      'шестнадцати семнадцати восемнадцати девятнадцати'
    ).split(' '),
    tens: 'двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста'.split(' '),
    hundreds: 'ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот'.split(' '),
  },
};

/** From the greatest down; in the genitive one goes with the singular and all else with the plural. */
const THOUSANDS: readonly { readonly power: bigint; readonly gender: Gender; readonly nominative: Counted; readonly genitive: Counted }[] =
  [
    {
      power: 10n ** 12n,
      gender: 'masculine',
      nominative: ['триллион', 'триллиона', 'триллионов'],
      genitive: ['триллиона', 'триллионов', 'триллионов'],
    },
    {
      power: 10n ** 9n,
      gender: 'masculine',
      nominative: ['миллиард', 'миллиарда', 'миллиардов'],
      genitive: ['миллиарда', 'миллиардов', 'миллиардов'],
    },
    {
      power: 10n ** 6n,
      gender: 'masculine',
      nominative: ['миллион', 'миллиона', 'миллионов'],
      genitive: ['миллиона', 'миллионов', 'миллионов'],
    },
    { power: 1000n, gender: 'feminine', nominative: ['тысяча', 'тысячи', 'тысяч'], genitive: ['тысячи', 'тысяч', 'тысяч'] },
  ];

function belowThousand(count: number, form: GrammaticalCase, gender: Gender): readonly string[] {
  const { small, units, tens, hundreds } = WORDS[form];
  const rest = count % 100;
  const ones = rest < 20 ? rest : rest % 10;
  const unit = ones === 0 ? undefined : ones <= 2 ? small[gender][ones - 1] : units[ones - 3];
  const ten = rest < 20 ? undefined : tens[Math.floor(rest / 10) - 2];
  return [hundreds[Math.floor(count / 100) - 1], ten, unit].filter((word) => word !== undefined);
}

/** A whole number from 0 to 10¹⁵ − 1 in Russian words, small letters. */
export function russianWords(count: bigint, form: GrammaticalCase, gender: Gender): string {
  if (count === 0n) return WORDS[form].zero;
  const groups = THOUSANDS.flatMap((thousand) => {
    const group = (count / thousand.power) % 1000n;
    if (group === 0n) return [];
    return [...belowThousand(Number(group), form, thousand.gender), countedForm(group, thousand[form], 'ru')];
  });
  return [...groups, ...belowThousand(Number(count % 1000n), form, gender)].join(' ');
}
