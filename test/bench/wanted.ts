/** What the command line asks for. */
export interface Wanted {
  readonly contracts: number;
  readonly fresh: boolean;
  /** How many requests each load sends after its warm-up: fewer measure the compiler. */
  readonly requests: number;
  /** Only what needs no database. */
  readonly documents: boolean;
}

const DEFAULT: Wanted = { contracts: 100_000, fresh: false, requests: 1_000, documents: false };
const LEAST = 1_000;
const MOST = 10_000_000;

const numberIn = (word: string | undefined, name: string, least: number, most: number): number => {
  const value = Number(word);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new RangeError(`${name} takes a whole number from ${least} to ${most}`);
  return value;
};

/** Reads `--contracts N`, `--requests N`, `--fresh` and `--documents`. Throws RangeError for anything else. */
export function readWanted(words: readonly string[]): Wanted {
  let wanted = DEFAULT;
  const rest = words.flatMap((word) => word.split('='));
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--fresh') wanted = { ...wanted, fresh: true };
    else if (word === '--documents') wanted = { ...wanted, documents: true };
    else if (word === '--contracts') wanted = { ...wanted, contracts: numberIn(rest.shift(), word, LEAST, MOST) };
    else if (word === '--requests') wanted = { ...wanted, requests: numberIn(rest.shift(), word, 50, 1_000_000) };
    else throw new RangeError(`Unknown: ${word}. There are --contracts N, --requests N, --fresh and --documents`);
  }
  return wanted;
}
