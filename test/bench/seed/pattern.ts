/** A text cut where its copies differ: plain pieces, and numbers of the slots between them. */
export type Pattern = readonly (string | number)[];

/** What stands in a slot: an id, an instant as JSON or PostgreSQL writes it, or the contract's number. */
export type Slot =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'instant' | 'timestamp'; readonly at: number }
  | { readonly kind: 'number'; readonly number: string };

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const DAY_TIME = '\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|\\+00)';

/** Cuts the texts of one contract; equal places share a slot. */
export class Cutter {
  readonly slots: Slot[] = [];
  private readonly known = new Map<string, number>();
  private readonly places: RegExp;

  /** `ids` are those that a copy has of its own; every other id stays as it is. */
  constructor(
    private readonly ids: ReadonlySet<string>,
    private readonly number: string,
  ) {
    this.places = new RegExp(`(${UUID}|${DAY_TIME}|${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`);
  }

  cut(text: string): Pattern {
    // Odd pieces are what the expression caught.
    return joined(text.split(this.places).map((piece, index) => (index % 2 === 0 ? piece : (this.slotOf(piece) ?? piece))));
  }

  slotOfId(id: string): number {
    return this.slot(id, { kind: 'id', id });
  }

  private slotOf(piece: string): number | null {
    if (piece === this.number) return this.slot(piece, { kind: 'number', number: piece });
    if (piece.endsWith('Z')) return this.slot(piece, { kind: 'instant', at: Date.parse(piece) });
    if (piece.endsWith('+00')) return this.slot(piece, { kind: 'timestamp', at: Date.parse(piece.replace(' ', 'T').replace('+00', 'Z')) });
    return this.ids.has(piece) ? this.slotOfId(piece) : null;
  }

  private slot(text: string, slot: Slot): number {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    this.known.set(text, this.slots.length);
    return this.slots.push(slot) - 1;
  }
}

function joined(pieces: Pattern): Pattern {
  const result: (string | number)[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') result[result.length - 1] = last + piece;
    else if (piece !== '') result.push(piece);
  }
  return result;
}

/** The text with the values of a copy in its slots. */
export function filled(pattern: Pattern, values: readonly string[]): string {
  let text = '';
  for (const piece of pattern) text += typeof piece === 'string' ? piece : values[piece]!;
  return text;
}
