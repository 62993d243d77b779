import type { FunnelCell } from '@vizavi/api-types';
import { localeOf, type Say } from '@vizavi/words';

/** What is counted: contracts, or what they are worth in one currency. */
export type Measuring = 'count' | 'sum';

export const currenciesOf = (cells: readonly FunnelCell[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const { sums, count } of cells) for (const currency of Object.keys(sums)) counts.set(currency, (counts.get(currency) ?? 0) + count);
  return [...counts].sort(([, one], [, other]) => other - one).map(([currency]) => currency);
};

export const measured = (cell: FunnelCell, measuring: Measuring, currency: string): number =>
  measuring === 'count' ? cell.count : Number(cell.sums[currency] ?? 0);

/** «2,4 млн ₽» or «12». */
export function shortFigure(say: Say, value: number, measuring: Measuring, currency: string): string {
  if (measuring === 'count') return new Intl.NumberFormat(localeOf(say.language)).format(value);
  if (value === 0) return '0';
  return new Intl.NumberFormat(localeOf(say.language), {
    notation: 'compact',
    maximumFractionDigits: 1,
    ...(currency && { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  }).format(value);
}

/** The figure over a column, where there is no room for the currency. */
export const barFigure = (say: Say, value: number, measuring: Measuring): string =>
  value === 0 ? '' : shortFigure(say, value, measuring, '');
