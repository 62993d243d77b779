import { type PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, ParseSpeeds } from 'pdf-lib';

/** A PDF as it stands, and objects that are written after it without touching one byte of it. */
export class Increment {
  private readonly written = new Map<number, PDFObject>();
  private next: number;

  private constructor(
    private readonly before: Uint8Array,
    readonly document: PDFDocument,
    private readonly previous: number,
  ) {
    this.next = document.context.largestObjectNumber + 1;
  }

  /** Reads the file; throws when it is no PDF that ends in a classic cross-reference table. */
  static async upon(bytes: Uint8Array): Promise<Increment> {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    return new Increment(bytes, document, startOf(bytes));
  }

  /** A new object. */
  add(object: PDFObject): PDFRef {
    const ref = PDFRef.of(this.next);
    this.next += 1;
    this.document.context.assign(ref, object);
    this.written.set(ref.objectNumber, object);
    return ref;
  }

  /** Objects that a library has added to the document by itself: fonts and pictures. */
  takeIn(): void {
    for (const [ref, object] of this.document.context.enumerateIndirectObjects())
      if (ref.objectNumber >= this.next) this.written.set(ref.objectNumber, object);
    this.next = Math.max(this.next, this.document.context.largestObjectNumber + 1);
  }

  /** Another version of an object that is there. */
  replace(ref: PDFRef, object: PDFObject): void {
    this.document.context.assign(ref, object);
    this.written.set(ref.objectNumber, object);
  }

  /** The catalogue with further entries. */
  extendCatalog(entries: Readonly<Record<string, PDFObject>>): void {
    const { catalog, context } = this.document;
    for (const [key, value] of Object.entries(entries)) catalog.set(PDFName.of(key), value);
    this.replace(context.trailerInfo.Root as PDFRef, catalog);
  }

  /** The whole file: every earlier byte, the objects, their table and a trailer that names the table before. */
  bytes(): Uint8Array {
    const pieces: Uint8Array[] = [];
    let offset = this.before.length;
    const write = (piece: Uint8Array): void => {
      pieces.push(piece);
      offset += piece.length;
    };
    if (this.before.at(-1) !== NEWLINE) write(latin1('\n'));
    const offsets = new Map<number, number>();
    for (const [number, object] of [...this.written].sort(([a], [b]) => a - b)) {
      offsets.set(number, offset);
      write(latin1(`${number} 0 obj\n`));
      write(bytesOf(object));
      write(latin1('\nendobj\n'));
    }
    const table = offset;
    write(latin1(`${xref(offsets)}trailer\n`));
    write(bytesOf(this.trailer()));
    write(latin1(`\nstartxref\n${table}\n%%EOF\n`));
    return Buffer.concat([this.before, ...pieces]);
  }

  private trailer(): PDFDict {
    const { context } = this.document;
    const { Root, Info, ID } = context.trailerInfo;
    return context.obj({ Size: this.next, Root, Info, ID, Prev: this.previous });
  }
}

const NEWLINE = 0x0a;
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

function xref(offsets: ReadonlyMap<number, number>): string {
  const lines = [...offsets].map(([number, offset]) => `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
  return `xref\n${lines.join('')}`;
}

const START = /startxref\s+(\d+)\s+%%EOF\s*$/;

/** Where the last cross-reference table begins. */
function startOf(bytes: Uint8Array): number {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64))).toString('latin1');
  const offset = Number(START.exec(tail)?.[1] ?? Number.NaN);
  const isTable = Buffer.from(bytes.subarray(offset, offset + 4)).toString('latin1') === 'xref';
  if (!isTable) throw new Error('The file does not end in a classic cross-reference table');
  return offset;
}
