/** An indirect object as it lies in the file: from `N G obj` to its `endobj`. */
export interface ObjectSpan {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** One saving of a file: what was written after the one before. */
export interface FileRevision {
  /** Where its bytes end: after `%%EOF` and one line end. */
  readonly end: number;
  readonly objects: readonly ObjectSpan[];
  /** Text of its trailer dictionary. */
  readonly trailer: string;
}

/** The file is not put together as this product does it: what a reader would show of it cannot be told from its bytes. */
export class StructureFault extends Error {
  override readonly name = 'StructureFault';
}

const MOST_REVISIONS = 64;
const ENTRY = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/;
const END = /startxref\s+(\d+)\s+%%EOF(?:\r\n|\r|\n)?$/;
const BLANK = /^\s*$/;
/** Before the first object: the header, and the comment that says the file is binary. */
const HEAD = /^%PDF-\d\.\d\s+(?:%[^\r\n]*\s+)?$/;
const LONGEST_HEAD = 64;
const LONGEST_TRAILER = 4_096;

/**
 * Takes a file apart, the first saving first. Every byte must belong to an object that a table names, to a table, to a trailer or be blank between them:
 * so that reading by tables and reading from front to back give the same objects, and nothing lies hidden. Throws StructureFault.
 */
export function fileRevisions(bytes: Uint8Array): readonly FileRevision[] {
  const text = Buffer.from(bytes).toString('latin1');
  const revisions: FileRevision[] = [];
  let end = text.length;
  for (let isFirst = false; !isFirst;) {
    if (revisions.length === MOST_REVISIONS) throw new StructureFault('It was saved too many times');
    const table = Number(END.exec(text.slice(Math.max(0, end - 80), end))?.[1] ?? Number.NaN);
    if (!Number.isSafeInteger(table) || table >= end) throw new StructureFault('It does not end as a PDF does');
    const { offsets, trailer } = readTable(text.slice(table, end));
    const previous = /\/Prev (\d+)\b/.exec(trailer)?.[1];
    isFirst = previous === undefined;
    const before = previous === undefined ? 0 : endBefore(text, Number(previous), Math.min(table, ...offsets.values()));
    revisions.unshift({ end, trailer, objects: spans(text, { from: before, offsets, table, isFirst }) });
    end = before;
  }
  return revisions;
}

function readTable(section: string): { offsets: ReadonlyMap<number, number>; trailer: string } {
  const at = section.indexOf('trailer');
  const lines =
    section
      .slice(0, at)
      .match(/[^\n\r]*(?:\r\n|\n|\r)?/g)
      ?.filter(Boolean) ?? [];
  if (at < 0 || lines[0]?.trim() !== 'xref') throw new StructureFault('Its cross-reference table cannot be read');
  const offsets = new Map<number, number>();
  for (let line = 1; line < lines.length;) {
    const head = /^(\d+) (\d+)\s*$/.exec(lines[line]!);
    if (!head) {
      if (BLANK.test(lines[line]!)) {
        line += 1;
        continue;
      }
      throw new StructureFault('Its cross-reference table cannot be read');
    }
    const [first, count] = [Number(head[1]), Number(head[2])];
    for (let index = 0; index < count; index += 1) {
      const entry = ENTRY.exec(lines[line + 1 + index] ?? '');
      if (!entry) throw new StructureFault('Its cross-reference table cannot be read');
      if (entry[3] === 'n' && entry[2] !== '00000') throw new StructureFault('An object of a later generation');
      if (entry[3] === 'f' && first + index !== 0) throw new StructureFault('An object was taken out');
      if (entry[3] === 'n' && offsets.has(first + index)) throw new StructureFault('An object is named twice');
      if (entry[3] === 'n') offsets.set(first + index, Number(entry[1]));
    }
    line += 1 + count;
  }
  if (section.length - at > LONGEST_TRAILER) throw new StructureFault('Its trailer cannot be read');
  const tail = /^trailer\s+(<<[\s\S]*>>)\s+startxref\s+\d+\s+%%EOF(?:\r\n|\r|\n)?$/.exec(section.slice(at));
  if (!tail || /stream|endobj|%/.test(tail[1]!)) throw new StructureFault('Its trailer cannot be read');
  return { offsets, trailer: tail[1]! };
}

/** Where the saving ends whose table begins at `table`: the one `%%EOF` after it that names it, with nothing but blanks before the next object. */
function endBefore(text: string, table: number, next: number): number {
  const ending = new RegExp(`startxref\\s+${table}\\s+%%EOF(?:\\r\\n|\\r|\\n)?`, 'y');
  ending.lastIndex = Math.max(text.lastIndexOf('startxref', next), 0);
  const found = ending.exec(text);
  if (!found || !BLANK.test(text.slice(ending.lastIndex, next))) throw new StructureFault('Something lies between two savings');
  return ending.lastIndex;
}

interface Section {
  readonly from: number;
  readonly offsets: ReadonlyMap<number, number>;
  readonly table: number;
  readonly isFirst: boolean;
}

function spans(text: string, { from, offsets, table, isFirst }: Section): readonly ObjectSpan[] {
  const sorted = [...offsets].sort(([, a], [, b]) => a - b);
  const lead = text.slice(from, sorted[0]?.[1] ?? table);
  if (lead.length > LONGEST_HEAD || !(isFirst ? HEAD : BLANK).test(lead))
    throw new StructureFault('Something lies before the first object');
  return sorted.map(([number, offset], index) => {
    const to = sorted[index + 1]?.[1] ?? table;
    if (offset < from || to <= offset) throw new StructureFault('Objects lie over each other');
    const span = text.slice(offset, to);
    const head = `${number} 0 obj`;
    if (!span.startsWith(head) || !/^[\s<[(/\d+.-]/.test(span.charAt(head.length)) || !/\sendobj$/.test(span.trimEnd().slice(-7)))
      throw new StructureFault(`Object ${number} is not where its table says`);
    checkInside(span, number);
    return { number, from: offset, to };
  });
}

/** One object and no other in its span: a stream as long as it says, and no second `obj` in front of it or behind. */
function checkInside(span: string, number: number): void {
  const stream = /\bstream(?:\r\n|\n)/.exec(span);
  const head = stream ? span.slice(0, stream.index) : span;
  if (/ObjStm|XRef/.test(head.replace(/#([0-9A-Fa-f]{2})/g, unescaped))) throw new StructureFault('It packs objects into streams');
  const end = head.indexOf('endobj');
  const begins = withoutStrings(head).match(/\b\d{1,10}\s{1,4}\d{1,5}\s{1,4}obj\b/g) ?? [];
  if ((end >= 0 && head.slice(end + 6).trim() !== '') || begins.length !== 1)
    throw new StructureFault(`More than one object lies at ${number}`);
  if (!stream) return;
  const length = /\/Length (\d{1,10})\b(?! \d{1,5} R)/.exec(head)?.[1];
  const rest = span.slice(stream.index + stream[0].length + Number(length ?? Number.NaN)).trimEnd();
  if (length === undefined || rest.length > LONGEST_HEAD || !/^\s{0,2}endstream\s+endobj$/.test(rest))
    throw new StructureFault(`The stream of ${number} is not as long as it says`);
}

const unescaped = (_: string, hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

/** Numbers in strings are no objects. */
const withoutStrings = (text: string): string => text.replace(/<[0-9A-Fa-f\s]*>/g, '<>').replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '()');
