import type { Bilingual } from '@vizavi/domain';

const LONGEST = 30;

/** A short word for addresses and files: of the English name, which is Latin, unlike the Russian one; never one that is taken. */
export function routeKeyFor(name: Bilingual, taken: readonly string[]): string {
  const word = name.en
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, LONGEST);
  const base = word || 'route';
  if (!taken.includes(base)) return base;
  const number = Array.from({ length: taken.length + 1 }, (_, index) => index + 2).find((one) => !taken.includes(`${base}-${one}`))!;
  return `${base}-${number}`;
}
