import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PrintedFrame } from '../../printed';
import { WORDS } from '../words';
import { srgbProfile } from './srgb-profile';
import { deflated, plain } from './streams';

const MAKER = 'Vizavi';

/** What the file says of itself. */
export interface FileClaims {
  readonly identifier: Uint8Array;
  /** Whether it may claim PDF/A: no foreign file is in it. */
  readonly conforms: boolean;
}

/**
 * Title, times, language and the entries that PDF/A-2b asks for (embedded fonts, output intent, XMP, file identifier).
 * The conformance is by construction: no validator has seen it. It is not claimed when foreign files are appended, since nobody answers for what is in them.
 */
export function writeMetadata(pdf: PDFDocument, printed: PrintedFrame, { identifier, conforms }: FileClaims): void {
  const { catalog, context } = pdf;
  const created = new Date(printed.createdAt);
  const title = [printed.title, printed.numberLine].filter((part) => part !== '').join(' ');
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setProducer(MAKER);
  pdf.setCreator(MAKER);
  pdf.setCreationDate(created);
  pdf.setModificationDate(created);
  pdf.setLanguage(WORDS[printed.language].locale);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  catalog.set(PDFName.of('OutputIntents'), context.obj([outputIntent(pdf)]));
  const xmp = xmpOf(title, created, conforms);
  catalog.set(PDFName.of('Metadata'), context.register(plain(context, xmp, { Type: 'Metadata', Subtype: 'XML' })));
  const id = PDFHexString.of(Buffer.from(identifier).toString('hex').slice(0, 32).toUpperCase());
  context.trailerInfo.ID = context.obj([id, id]);
}

function outputIntent({ context }: PDFDocument): PDFDict {
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: context.register(deflated(context, srgbProfile(), { N: 3 })),
  });
}

function xmpOf(title: string, created: Date, conforms: boolean): string {
  const time = `${created.toISOString().slice(0, 19)}Z`;
  const claim = conforms ? '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>' : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
${claim}<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:CreatorTool>${MAKER}</xmp:CreatorTool><pdf:Producer>${MAKER}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
