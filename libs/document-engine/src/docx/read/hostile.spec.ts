import * as docx from 'docx';
import { strToU8, zipSync } from 'fflate';
import { DOCX_LIMITS } from './unpack';
import { readDocx } from './read-docx';
import { DocxRefused, type DocxRefusal } from './refused';

const TYPES = (type = 'document.main') =>
  `<Types xmlns="t"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/></Types>`;
const BODY = '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Текст</w:t></w:r></w:p></w:body></w:document>';

const archive = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])));
const documentOf = (xml: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  archive({ '[Content_Types].xml': TYPES(), 'word/document.xml': xml, ...more });

const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]);
const encrypted = Uint8Array.from([...OLE, ...Buffer.from('EncryptedPackage', 'utf16le')]);
const locked = (): Uint8Array => {
  const bytes = documentOf(BODY);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  return bytes;
};
const nested = (depth: number): string => '<w:sdt><w:sdtContent>'.repeat(depth) + '</w:sdtContent></w:sdt>'.repeat(depth);
const inBody = (xml: string): string => BODY.replace('<w:p>', `${xml}<w:p>`);

const HOSTILE: readonly (readonly [what: string, bytes: () => Uint8Array, reason: DocxRefusal])[] = [
  ['plain text under the name of a document', () => strToU8('Это просто текст'), 'not-word'],
  ['a PDF', () => strToU8('%PDF-1.7\n…'), 'not-word'],
  ['nothing', () => new Uint8Array(), 'not-word'],
  ['an archive of something else', () => archive({ 'a.txt': 'a' }), 'not-word'],
  [
    'a spreadsheet',
    () => archive({ '[Content_Types].xml': TYPES().replace('wordprocessingml.document', 'spreadsheetml.sheet') }),
    'not-word',
  ],
  ['a document without a body', () => documentOf('<w:document xmlns:w="w"/>'), 'not-word'],
  ['a document of the old format', () => OLE, 'old-format'],
  ['an encrypted document', () => encrypted, 'encrypted'],
  ['an archive with a password', locked, 'encrypted'],
  ['macros', () => documentOf(BODY, { 'word/vbaProject.bin': 'x' }), 'macros'],
  [
    'macros by type alone',
    () => documentOf(BODY, { '[Content_Types].xml': TYPES().replace('wordprocessingml', 'macroEnabled.wordprocessingml') }),
    'macros',
  ],
  ['a zip bomb', () => documentOf(BODY, { 'word/media/a.bin': new Uint8Array(40_000_000) }), 'bomb'],
  ['a bomb of XML', () => documentOf(inBody(`<!--${' '.repeat(30_000_000)}-->`)), 'bomb'],
  ['a swarm of entries', () => documentOf(BODY, Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`a/${n}`, 'x']))), 'bomb'],
  ['elements inside elements without end', () => documentOf(inBody(nested(5_000))), 'bomb'],
  ['more bytes than allowed', () => new Uint8Array(DOCX_LIMITS.bytes + 1), 'too-large'],
  [
    'entities that multiply',
    () => documentOf(`<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]>${BODY.replace('Текст', '&c;')}`),
    'entities',
  ],
  [
    'an entity from outside',
    () => documentOf(`<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${BODY.replace('Текст', '&b;')}`),
    'entities',
  ],
  ['XML that does not close', () => documentOf(BODY.slice(0, -20)), 'damaged'],
  ['half of an archive', () => documentOf(BODY).slice(0, 200), 'damaged'],
];

describe('a hostile file is refused', () => {
  it.each(HOSTILE)('%s', (_, bytes, reason) => {
    const given = bytes();
    const started = performance.now();
    expect(reasonOf(given)).toBe(reason);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  it('cut at any place, without a fault of our own', () => {
    const whole = documentOf(BODY);
    for (let length = 0; length < whole.length; length += 7) expect(reasonOf(whole.slice(0, length))).not.toBe('fault');
  });
});

function reasonOf(bytes: Uint8Array): string {
  try {
    readDocx(bytes);
    return 'read';
  } catch (fault) {
    return fault instanceof DocxRefused ? fault.reason : 'fault';
  }
}

describe('a file that another program wrote is read', () => {
  it('docx.js: tracked changes, lists, a table and a comment', async () => {
    const author = { author: 'Анна', date: '2026-11-20T10:00:00Z' };
    const file = new docx.Document({
      comments: { children: [{ id: 0, author: 'Анна', date: new Date(0), children: [new docx.Paragraph('Почему?')] }] },
      sections: [
        {
          children: [
            new docx.Paragraph({
              children: [
                new docx.CommentRangeStart(0),
                new docx.TextRun('Срок '),
                new docx.DeletedTextRun({ text: '10', id: 1, ...author }),
                new docx.InsertedTextRun({ text: '15', id: 2, ...author }),
                new docx.CommentRangeEnd(0),
                new docx.TextRun({ children: [new docx.CommentReference(0)] }),
                new docx.TextRun({ text: ' дней.', bold: true }),
              ],
            }),
            new docx.Table({ rows: [new docx.TableRow({ children: [new docx.TableCell({ children: [new docx.Paragraph('Ячейка')] })] })] }),
          ],
        },
      ],
    });
    const read = readDocx(new Uint8Array(await docx.Packer.toBuffer(file)));
    const words = ({ rejected, accepted }: typeof read) =>
      [rejected, accepted].map(([first]) => first?.kind === 'paragraph' && first.content.map(({ text }) => text).join(''));
    expect(words(read)).toEqual(['Срок 10 дней.', 'Срок 15 дней.']);
    expect(read.comments).toMatchObject([{ author: 'Анна', text: 'Почему?' }]);
    expect(read.accepted.map(({ kind }) => kind)).toContain('table');
  });
});
