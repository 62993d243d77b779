import { UnknownPattern, type PatternNode } from './pattern-tree';

/** One place of the pattern where a character of the text is read. */
export interface Place {
  readonly source: string;
  /** Places that may read the next character. */
  readonly next: Set<Place>;
  /** Two ways lead to one and the same next place. */
  isDoubled: boolean;
}

/** A part that is repeated, with all places inside it. */
export interface Loop {
  readonly places: ReadonlySet<Place>;
  /** How often it turns is not fixed. */
  readonly isVariable: boolean;
  /** A turn may read nothing. */
  readonly isHollow: boolean;
}

interface Ends {
  readonly isEmpty: boolean;
  readonly first: readonly Place[];
  readonly last: readonly Place[];
}

const MOST_PLACES = 200;

/** The places of a pattern and how they follow each other (Glushkov's construction, a counted repetition taken as an endless one). */
export class Links {
  readonly places = new Set<Place>();
  readonly loops: Loop[] = [];
  readonly first: readonly Place[];

  constructor(node: PatternNode) {
    this.first = this.ends(node).first;
  }

  private ends(node: PatternNode): Ends {
    if (node.kind === 'single') return this.single(node.source);
    if (node.kind === 'choice') return this.choice(node.parts);
    return node.kind === 'sequence' ? this.sequence(node.parts) : this.repeat(node.part, node.least, node.most);
  }

  private single(source: string): Ends {
    if (this.places.size >= MOST_PLACES) throw new UnknownPattern('too long');
    const place: Place = { source, next: new Set(), isDoubled: false };
    this.places.add(place);
    return { isEmpty: false, first: [place], last: [place] };
  }

  private choice(parts: readonly PatternNode[]): Ends {
    const ends = parts.map((part) => this.ends(part));
    return {
      isEmpty: ends.some((one) => one.isEmpty),
      first: ends.flatMap((one) => one.first),
      last: ends.flatMap((one) => one.last),
    };
  }

  private sequence(parts: readonly PatternNode[]): Ends {
    let before: Ends = { isEmpty: true, first: [], last: [] };
    for (const part of parts) {
      const then = this.ends(part);
      this.join(before.last, then.first);
      before = {
        isEmpty: before.isEmpty && then.isEmpty,
        first: before.isEmpty ? [...before.first, ...then.first] : before.first,
        last: then.isEmpty ? [...before.last, ...then.last] : then.last,
      };
    }
    return before;
  }

  private repeat(part: PatternNode, least: number, most: number): Ends {
    const outside = new Set(this.places);
    const inner = this.ends(part);
    if (most > 1) {
      this.join(inner.last, inner.first);
      this.loops.push({ places: this.places.difference(outside), isVariable: most !== least, isHollow: inner.isEmpty });
    }
    return { ...inner, isEmpty: inner.isEmpty || least === 0 };
  }

  private join(last: readonly Place[], first: readonly Place[]): void {
    for (const place of last)
      for (const next of first) {
        if (place.next.has(next)) place.isDoubled = true;
        place.next.add(next);
      }
  }
}
