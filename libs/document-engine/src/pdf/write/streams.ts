import { type PDFContext, PDFRawStream } from 'pdf-lib';
import { deflateSync } from 'node:zlib';

/** A compressed stream; zlib with a fixed level gives the same bytes each time. */
export function deflated(
  context: PDFContext,
  content: string | Uint8Array,
  entries: Readonly<Record<string, number | string>> = {},
): PDFRawStream {
  const bytes = new Uint8Array(deflateSync(content, { level: 6 }));
  return PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode', Length: bytes.length }), bytes);
}

/** A stream left readable, as PDF/A asks of metadata. */
export function plain(context: PDFContext, content: string, entries: Readonly<Record<string, number | string>>): PDFRawStream {
  const bytes = new Uint8Array(Buffer.from(content, 'utf8'));
  return PDFRawStream.of(context.obj({ ...entries, Length: bytes.length }), bytes);
}
