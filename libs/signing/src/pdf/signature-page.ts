import { type PDFDict, PDFDocument, PDFHexString, PDFName, PDFString, rgb, ParseSpeeds } from 'pdf-lib';
import { stampFont, wrapped } from './fonts';

/** A place to sign, drawn before anybody does: whoever signs later moves nothing. */
export interface SignatureField {
  readonly name: string;
  /** Who is to sign here, printed above the frame. */
  readonly heading: string;
}

export interface SignaturePage {
  readonly title: string;
  /** Lines under the title: which text, which hash. */
  readonly lines: readonly string[];
  readonly fields: readonly SignatureField[];
  /** A field more, for a timestamp over the whole document once everybody has signed. */
  readonly hasTimestamp: boolean;
}

/** The invisible field of a document timestamp. */
export const TIMESTAMP_FIELD = 'timestamp';

const PAGE = { width: 595.28, height: 841.89, margin: 56 } as const;
const FRAME = { width: 483, height: 132, gap: 34 } as const;
const INK = rgb(0.1, 0.1, 0.12);
const GREY = rgb(0.38, 0.38, 0.42);
const HIDDEN_PRINTED = 132;

/** Adds the last page with an empty signature field for each party and, when wanted, the field of a timestamp; the file is written anew, so nothing may be signed yet. */
export async function addSignaturePage(pdf: Uint8Array, { title, lines, fields, hasTimestamp }: SignaturePage): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { context } = document;
  const font = await stampFont(document);
  const page = document.addPage([PAGE.width, PAGE.height]);
  let y = PAGE.height - PAGE.margin - 14;
  page.drawText(title, { x: PAGE.margin, y, size: 15, font, color: INK });
  y -= 24;
  for (const line of lines.flatMap((one) => wrapped(one, font, 9, FRAME.width))) {
    page.drawText(line, { x: PAGE.margin, y, size: 9, font, color: GREY });
    y -= 13;
  }
  y -= 18;
  const widgets: PDFDict[] = [];
  for (const { name, heading } of fields) {
    page.drawText(heading, { x: PAGE.margin, y, size: 10, font, color: INK });
    const rect = { x: PAGE.margin, y: y - 8 - FRAME.height, width: FRAME.width, height: FRAME.height };
    page.drawRectangle({ ...rect, borderColor: rgb(0.72, 0.72, 0.76), borderWidth: 0.7 });
    widgets.push(widget(document, name, [rect.x, rect.y, rect.x + rect.width, rect.y + rect.height]));
    y = rect.y - FRAME.gap;
  }
  if (hasTimestamp) widgets.push(widget(document, TIMESTAMP_FIELD, [0, 0, 0, 0]));
  const refs = widgets.map((one) => {
    one.set(PDFName.of('P'), page.ref);
    return context.register(one);
  });
  page.node.set(PDFName.of('Annots'), context.obj(refs));
  document.catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: refs, SigFlags: 3 })));
  return document.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
}

const widget = ({ context }: PDFDocument, name: string, rect: readonly number[]): PDFDict => {
  const made = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: HIDDEN_PRINTED, Rect: [...rect] });
  made.set(PDFName.of('T'), /^[\x20-\x7e]*$/.test(name) ? PDFString.of(name) : PDFHexString.fromText(name));
  return made;
};
