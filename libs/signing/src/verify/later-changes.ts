import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFArray, PDFStream, ParseSpeeds } from 'pdf-lib';
import { signatureFields } from '../pdf/fields';
import type { FileRevision } from './revisions';

/** A document as it was after one of its savings. */
export interface DocumentState {
  readonly revision: FileRevision;
  readonly document: PDFDocument;
}

/** Reads the file as it was after each saving. */
export async function documentStates(bytes: Uint8Array, revisions: readonly FileRevision[]): Promise<readonly DocumentState[]> {
  const states: DocumentState[] = [];
  for (const revision of revisions)
    states.push({
      revision,
      document: await PDFDocument.load(bytes.subarray(0, revision.end), {
        updateMetadata: false,
        throwOnInvalidObject: true,
        parseSpeed: ParseSpeeds.Fastest,
      }),
    });
  return states;
}

const SIGNED_INTO = ['V', 'AP'];
const STORED_INTO = ['DSS'];

/** Why a saving is more than a further signature, a timestamp or a store of validation data; null when it is nothing else. */
export function faultOfSaving(before: DocumentState, after: DocumentState): string | null {
  if (withoutPlace(before.revision.trailer) !== withoutPlace(after.revision.trailer)) return 'Its trailer names another document';
  const known = new Set(before.document.context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber));
  const fields = new Map(signatureFields(before.document).map((field) => [field.ref.objectNumber, field]));
  const root = (before.document.context.trailerInfo.Root as PDFRef).objectNumber;
  const dangling = danglingIn(before.document);
  for (const { number } of after.revision.objects) {
    if (!known.has(number)) {
      if (dangling.has(number)) return `Object ${number} fills a gap that was left for it`;
      continue;
    }
    const [was, is] = [lookUp(before.document, number), lookUp(after.document, number)];
    if (number === root) {
      if (!isSameBut(was, is, STORED_INTO)) return 'The catalogue was changed';
    } else {
      const field = fields.get(number);
      if (!field) return `Object ${number} was changed`;
      if (field.value) return `The signature in ${field.name} was replaced`;
      if (!isSameBut(was, is, SIGNED_INTO)) return `The field ${field.name} was changed`;
    }
  }
  return faultOfAdded(after, known);
}

/** Catalogue and document id stand still; only size and the place of the table before move. */
const withoutPlace = (trailer: string): string =>
  trailer
    .replace(/\/(?:Prev|Size) \d+/g, '')
    .replace(/\s+/g, '')
    .replace(/^<<|>>$/g, '')
    .split('/')
    .sort()
    .join('/');

const lookUp = (document: PDFDocument, number: number): PDFObject | undefined => document.context.lookup(PDFRef.of(number));

function isSameBut(was: PDFObject | undefined, is: PDFObject | undefined, free: readonly string[]): boolean {
  if (!(was instanceof PDFDict) || !(is instanceof PDFDict)) return false;
  const keys = new Set([...was.keys(), ...is.keys()].map((key) => key.decodeText()));
  return [...keys].every((key) => free.includes(key) || String(was.get(PDFName.of(key))) === String(is.get(PDFName.of(key))));
}

/** Objects that are spoken of and not there: a place where somebody could put something later. */
function danglingIn({ context }: PDFDocument): ReadonlySet<number> {
  const missing = new Set<number>();
  const walk = (object: PDFObject | undefined): void => {
    if (object instanceof PDFRef) {
      if (context.lookup(object) === undefined) missing.add(object.objectNumber);
    } else if (object instanceof PDFArray) object.asArray().forEach(walk);
    else if (object instanceof PDFDict) object.values().forEach(walk);
    else if (object instanceof PDFStream) walk(object.dict);
  };
  for (const [, object] of context.enumerateIndirectObjects()) walk(object);
  return missing;
}

const ACTS = ['AA', 'OpenAction', 'JavaScript', 'JS', 'Launch', 'EmbeddedFiles', 'RichMedia', 'XFA'];

/** What was added may not act by itself, and a signature that no field shows is none. */
function faultOfAdded(after: DocumentState, known: ReadonlySet<number>): string | null {
  const shown = new Set(signatureFields(after.document).flatMap((field) => (field.value ? [field.value.objectNumber] : [])));
  for (const { number } of after.revision.objects) {
    if (known.has(number)) continue;
    const object = lookUp(after.document, number);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    const acts = dict.keys().find((key) => ACTS.includes(key.decodeText()));
    if (acts) return `Object ${number} acts by itself`;
    if (dict.has(PDFName.of('ByteRange')) && !shown.has(number)) return 'There is a signature that no field shows';
    const type = dict.get(PDFName.of('Type'));
    if (type === PDFName.of('Page') || type === PDFName.of('Annot') || type === PDFName.of('Pages'))
      return `Object ${number} is a page or an annotation`;
  }
  return null;
}
