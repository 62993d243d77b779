/** One character of a text and how often: `[а-я]`, `\d`, `.`, `x`. */
interface Single {
  readonly kind: 'single';
  readonly source: string;
}

export type PatternNode =
  | Single
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly least: number; readonly most: number };

/** Something that a regular expression may have and the pattern of a field may not: it looks back, around, or at borders. */
export class UnknownPattern extends Error {}

const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const ESCAPE = /\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[^1-9kbBpPux])/y;
const COUNT = /\{(\d+)(,(\d*))?\}/y;
const GROUP = /\((?:\?:)?(?!\?)/y;

/** Reads the part of regular expressions whose running time can be foretold. */
export class PatternReader {
  private at = 0;

  private constructor(private readonly pattern: string) {}

  /** The tree of a pattern that compiles. Throws UnknownPattern for lookaround, back-references and borders. */
  static read(pattern: string): PatternNode {
    const reader = new PatternReader(pattern);
    const node = reader.choice();
    if (reader.at < pattern.length) throw new UnknownPattern(pattern.slice(reader.at));
    return node;
  }

  private choice(): PatternNode {
    const parts = [this.sequence()];
    while (this.eat('|')) parts.push(this.sequence());
    return parts.length === 1 ? parts[0]! : { kind: 'choice', parts };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.at < this.pattern.length && this.pattern[this.at] !== '|' && this.pattern[this.at] !== ')') parts.push(this.repeated());
    return { kind: 'sequence', parts };
  }

  private repeated(): PatternNode {
    const part = this.single();
    const [least, most] = this.counts();
    if (least === 1 && most === 1) return part;
    this.eat('?');
    return { kind: 'repeat', part, least, most };
  }

  private counts(): readonly [number, number] {
    if (this.eat('*')) return [0, Infinity];
    if (this.eat('+')) return [1, Infinity];
    if (this.eat('?')) return [0, 1];
    const match = this.match(COUNT);
    if (!match) return [1, 1];
    const least = Number(match[1]);
    return [least, match[2] === undefined ? least : match[3] === '' ? Infinity : Number(match[3])];
  }

  private single(): PatternNode {
    if (this.match(GROUP)) {
      const inner = this.choice();
      if (!this.eat(')')) throw new UnknownPattern(this.pattern);
      return inner;
    }
    const source = this.match(CLASS)?.[0] ?? this.match(ESCAPE)?.[0] ?? this.plain();
    return { kind: 'single', source };
  }

  private plain(): string {
    const character = String.fromCodePoint(this.pattern.codePointAt(this.at) ?? 0);
    if ('^$()[]{}*+?\\'.includes(character)) throw new UnknownPattern(this.pattern.slice(this.at));
    this.at += character.length;
    return character;
  }

  private eat(character: string): boolean {
    if (this.pattern[this.at] !== character) return false;
    this.at += 1;
    return true;
  }

  private match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const match = expression.exec(this.pattern);
    if (match) this.at = expression.lastIndex;
    return match;
  }
}
