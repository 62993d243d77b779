import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';

/** A signature field of a document as it stands. */
export interface FoundField {
  readonly name: string;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  /** The signature in it, or null while nobody has signed here. */
  readonly value: PDFRef | null;
}

const TEXTS = [PDFString, PDFHexString] as const;
export const textOf = (dict: PDFDict, key: string): string | null => {
  const value = dict.lookup(PDFName.of(key));
  return TEXTS.some((kind) => value instanceof kind) ? (value as PDFString).decodeText() : null;
};

/** Signature fields in the order of the form; fields of fields are not looked for, since this product makes none. */
export function signatureFields(document: PDFDocument): readonly FoundField[] {
  const form = document.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : null;
  if (!(fields instanceof PDFArray)) return [];
  return fields.asArray().flatMap((ref) => {
    const dict = ref instanceof PDFRef ? document.context.lookup(ref) : null;
    if (!(ref instanceof PDFRef) || !(dict instanceof PDFDict) || dict.lookup(PDFName.of('FT')) !== PDFName.of('Sig')) return [];
    const value = dict.get(PDFName.of('V'));
    return [{ name: textOf(dict, 'T') ?? '', ref, dict, value: value instanceof PDFRef ? value : null }];
  });
}

/** Numbers of a rectangle or a byte range; null for anything else. */
export function numbersOf(dict: PDFDict, key: string): readonly number[] | null {
  const array = dict.lookup(PDFName.of(key));
  if (!(array instanceof PDFArray)) return null;
  const numbers = array.asArray().map((one) => Number(one.toString()));
  return numbers.every(Number.isFinite) ? numbers : null;
}
