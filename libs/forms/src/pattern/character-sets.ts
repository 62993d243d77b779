/** Signs and scripts that the classes of a form's patterns are likely to mix. */
const SAMPLE = [
  ...Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)),
  ...Array.from({ length: 0x60 }, (_, code) => String.fromCharCode(0xa0 + code)),
  ...Array.from({ length: 0x60 }, (_, code) => String.fromCharCode(0x400 + code)),
  ...'–—‘’“”„…№₽\u2028αΩאع中あ한😀',
];

const isClass = (source: string): boolean => source === '.' || source.startsWith('[') || source.startsWith('\\');

const expressionOf = (source: string): RegExp =>
  new RegExp(`^${isClass(source) ? source : `\\u{${source.codePointAt(0)!.toString(16)}}`}$`, 'u');

/** Tells whether two single characters of one pattern may stand for the same character of a text. */
export class CharacterSets {
  private readonly sample: readonly string[];
  private readonly known = new Map<string, ReadonlySet<string>>();

  constructor(pattern: string) {
    this.sample = [...new Set([...SAMPLE, ...pattern])];
  }

  /** A class that nothing of the sample belongs to could be anything. */
  overlap(one: string, other: string): boolean {
    const [left, right] = [this.charactersOf(one), this.charactersOf(other)];
    return left.size === 0 || right.size === 0 || [...left].some((character) => right.has(character));
  }

  private charactersOf(source: string): ReadonlySet<string> {
    const known = this.known.get(source);
    if (known) return known;
    const expression = expressionOf(source);
    const found = new Set(this.sample.filter((character) => expression.test(character)));
    this.known.set(source, found);
    return found;
  }
}
