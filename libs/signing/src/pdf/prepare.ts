import { createHash } from 'node:crypto';
import { type PDFDict, PDFHexString, PDFName, PDFString, type PDFRef } from 'pdf-lib';
import { numbersOf, signatureFields } from './fields';
import { stampFont, wrapped } from './fonts';
import { Increment } from './increment';

/** What a signature says of itself beside its CMS; readers show it, the CMS proves it. */
export interface SignatureWords {
  readonly field: string;
  readonly name?: string;
  readonly reason?: string;
  /** ISO time that the signature claims. */
  readonly at?: string;
  /** Lines of the visible stamp, the first one larger; none for an invisible signature. */
  readonly stamp?: readonly string[];
}

export type SignatureKind = 'ETSI.CAdES.detached' | 'ETSI.RFC3161';

/** A file with a hole for the CMS, and what is to be signed: everything but the hole. */
export interface Prepared {
  readonly pdf: Uint8Array;
  /** Offsets of `<` and of what follows `>`. */
  readonly hole: readonly [from: number, to: number];
  readonly content: Uint8Array;
  /** SHA-256 of the content. */
  readonly digest: Uint8Array;
}

/** Bytes for a CMS with its chain and a timestamp. */
const ROOM = 24_000;
const PLACE = 9_999_999_999;

/** The first of the two phases: fills an empty field with everything but the CMS. Throws Error when there is no such field or it is signed already. */
export async function prepare(pdf: Uint8Array, words: SignatureWords, kind: SignatureKind = 'ETSI.CAdES.detached'): Promise<Prepared> {
  const increment = await Increment.upon(pdf);
  const found = signatureFields(increment.document).find((one) => one.name === words.field);
  if (!found) throw new Error(`The file has no signature field ${words.field}`);
  if (found.value) throw new Error(`The field ${words.field} is signed already`);
  const field = found.dict.clone();
  field.set(PDFName.of('V'), increment.add(signatureOf(increment, words, kind)));
  field.set(PDFName.of('AP'), increment.document.context.obj({ N: await appearance(increment, field, words.stamp ?? []) }));
  increment.replace(found.ref, field);
  return withHole(increment.bytes(), pdf.length);
}

/** The second phase: puts the CMS into the hole. Throws RangeError when it does not fit. */
export function complete({ pdf, hole: [from, to] }: Prepared, cms: Uint8Array): Uint8Array {
  const room = (to - from - 2) / 2;
  if (cms.length > room) throw new RangeError(`A CMS of ${cms.length} bytes does not fit into ${room}`);
  const whole = Buffer.from(pdf);
  whole.write(
    Buffer.from(cms)
      .toString('hex')
      .padEnd(room * 2, '0'),
    from + 1,
    'latin1',
  );
  return whole;
}

function signatureOf({ document: { context } }: Increment, { name, reason, at }: SignatureWords, kind: SignatureKind): PDFDict {
  const isSignature = kind === 'ETSI.CAdES.detached';
  const made = context.obj({
    Type: isSignature ? 'Sig' : 'DocTimeStamp',
    Filter: 'Adobe.PPKLite',
    SubFilter: kind,
    ByteRange: [0, PLACE, PLACE, PLACE],
    Contents: PDFHexString.of('0'.repeat(ROOM * 2)),
  });
  if (isSignature && at) made.set(PDFName.of('M'), PDFString.fromDate(new Date(at)));
  if (isSignature && name) made.set(PDFName.of('Name'), PDFHexString.fromText(name));
  if (isSignature && reason) made.set(PDFName.of('Reason'), PDFHexString.fromText(reason));
  return made;
}

const SIZES = { first: 9.5, rest: 7.6, leading: 1.28, inset: 8 } as const;

/** The visible stamp as a form of its own, never wider or higher than the field. */
async function appearance(increment: Increment, field: PDFDict, stamp: readonly string[]): Promise<PDFRef> {
  const { document } = increment;
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersOf(field, 'Rect') ?? [];
  const [width, height] = [right - left, top - bottom];
  const box = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] };
  if (stamp.length === 0 || width <= 0) return increment.add(document.context.stream('', { ...box, Resources: {} }));
  const font = await stampFont(document);
  const operators = ['q 0.13 0.36 0.62 RG 1 w', `0.5 0.5 ${width - 1} ${height - 1} re S Q`, 'q 0.08 0.2 0.36 rg'];
  let y = height - SIZES.inset;
  stamp.forEach((text, index) => {
    const size = index === 0 ? SIZES.first : SIZES.rest;
    for (const line of wrapped(text, font, size, width - 2 * SIZES.inset)) {
      y -= size * SIZES.leading;
      if (y < 2) return;
      operators.push(`BT /F ${size} Tf ${SIZES.inset} ${y.toFixed(2)} Td ${font.encodeText(line).toString()} Tj ET`);
    }
  });
  await font.embed();
  increment.takeIn();
  const stream = document.context.flateStream([...operators, 'Q'].join('\n'), { ...box, Resources: { Font: { F: font.ref } } });
  return increment.add(stream);
}

function withHole(bytes: Uint8Array, from: number): Prepared {
  const pdf = Buffer.from(bytes);
  const hole = pdf.indexOf(`<${'0'.repeat(ROOM * 2)}>`, from, 'latin1');
  const [start, end] = [hole, hole + ROOM * 2 + 2];
  const range = pdf.indexOf('/ByteRange', from, 'latin1');
  const close = pdf.indexOf(']', range, 'latin1') + 1;
  pdf.write(`/ByteRange [ 0 ${start} ${end} ${pdf.length - end} ]`.padEnd(close - range), range, 'latin1');
  const content = Buffer.concat([pdf.subarray(0, start), pdf.subarray(end)]);
  return { pdf, hole: [start, end], content, digest: createHash('sha256').update(content).digest() };
}
