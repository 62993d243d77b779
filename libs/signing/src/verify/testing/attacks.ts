import { PDFArray, PDFDict, PDFHexString, PDFRawStream, type PDFRef } from 'pdf-lib';
import { signatureFields } from '../../pdf/fields';
import { FIRST_ATTACKS } from './saving-attacks';
import { type Attack, bytesOf, key, latin1, rangeIn, rewritten, saved, swapped, withCms } from './tools';

/** Every class of attack by name: those of the literature on PDF signatures (2019, 2021) and some that are nearer at hand. */
export const ATTACKS: readonly Attack[] = [
  ...FIRST_ATTACKS,
  { name: 'no byte range (USF)', make: ({ both }) => swapped(both, '/ByteRange', '/ByteRenge', 'last') },
  { name: 'no contents (USF)', make: ({ both }) => withCms(both, () => new Uint8Array()) },
  {
    name: 'contents of zeros and a cut hole (USF)',
    make: ({ both }) => {
      const {
        numbers: [, from],
      } = rangeIn(both);
      return bytesOf(latin1(both).slice(0, from! + 1) + '>' + latin1(both).slice(from! + 2));
    },
  },
  { name: 'another sub-filter', make: ({ both }) => swapped(both, '/ETSI.CAdES.detached', '/adbe.x509.rsa_sha1', 'last') },
  { name: 'the certificate swapped: a CMS by another key under the name of ours', make: ({ both, forge }) => withCms(both, forge) },
  { name: 'a CMS of another digest', make: ({ both, forge }) => withCms(both, (digest) => forge(Buffer.from(digest).reverse())) },
  {
    name: 'the CMS of another document',
    make: async ({ both, first }) => {
      const [, from, to] = rangeIn(first).numbers as [number, number, number];
      const cms = Buffer.from(
        latin1(first)
          .slice(from + 1, to - 1)
          .replace(/(00)+$/, ''),
        'hex',
      );
      return withCms(both, () => cms);
    },
  },
  {
    name: 'something behind the CMS in its hole',
    make: async ({ both }) => {
      const {
        numbers: [, , to],
      } = rangeIn(both);
      const out = Buffer.from(both);
      out.write('ff', to! - 5, 'latin1');
      return out;
    },
  },
  {
    name: 'a bit of the signature value turned',
    make: ({ both }) => {
      const {
        numbers: [, from],
      } = rangeIn(both);
      const text = latin1(both);
      const end = text.indexOf('0'.repeat(200), from);
      const out = Buffer.from(both);
      const at = end - 20;
      out.write(text[at] === '1' ? '2' : '1', at, 'latin1');
      return out;
    },
  },
  { name: 'truncated within the last saving', make: ({ both, first }) => both.subarray(0, first.length + 500) },
  { name: 'truncated at the end', make: ({ both }) => both.subarray(0, both.length - 8) },
  { name: 'two ends: a second %%EOF after words', make: ({ both }) => bytesOf(`${latin1(both)}% a comment\n%%EOF\n`) },
  {
    name: 'two ends: the trailer written again',
    make: ({ both }) => bytesOf(latin1(both) + latin1(both).slice(latin1(both).lastIndexOf('trailer'))),
  },
  {
    name: 'something between two savings',
    make: ({ first, both }) => bytesOf(`${latin1(first)}% hidden\n${latin1(both).slice(first.length)}`),
  },
  { name: 'something before the header', make: ({ both }) => bytesOf(`MZ hidden\n${latin1(both)}`) },
  {
    name: 'shadow: hidden content brought out by another table (hide)',
    make: ({ both }) => {
      const text = latin1(both);
      const at = text.lastIndexOf('xref\n', text.lastIndexOf('trailer'));
      const line = /(\d+) 1\n(\d{10}) 00000 n/.exec(text.slice(at))!;
      return swapped(both, line[0], `${line[1]} 1\n${'15'.padStart(10, '0')} 00000 n`, 'last');
    },
  },
  {
    name: 'shadow: an object defined anew behind the signature (replace)',
    make: ({ both }) =>
      saved(both, (one) => {
        const font = one.document.context
          .enumerateIndirectObjects()
          .find(([, object]) => object instanceof PDFDict && object.get(key('Type')) === key('Font'))!;
        one.replace(font[0], one.document.context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier' }));
      }),
  },
  {
    name: 'shadow: a whole second document under another catalogue (hide and replace)',
    make: ({ both }) =>
      saved(both, (one) => {
        const root = one.add(
          one.document.context.obj({ Type: 'Catalog', Pages: one.add(one.document.context.obj({ Type: 'Pages', Kids: [], Count: 0 })) }),
        );
        one.document.context.trailerInfo.Root = root;
      }),
  },
  {
    name: 'a script added',
    make: ({ both }) =>
      saved(both, (one) => {
        one.extendCatalog({ OpenAction: one.document.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('app.alert(1)') }) });
      }),
  },
  {
    name: 'a file embedded',
    make: ({ both }) =>
      saved(both, (one) => {
        one.extendCatalog({ Names: one.document.context.obj({ EmbeddedFiles: {} }) });
      }),
  },
  {
    name: 'a form field added',
    make: ({ both }) =>
      saved(both, (one) => {
        const form = one.document.catalog.lookup(key('AcroForm'), PDFDict);
        const at = one.document.catalog.get(key('AcroForm')) as PDFRef;
        const other = form.clone();
        const fields = PDFArray.withContext(one.document.context);
        [
          ...form.lookup(key('Fields'), PDFArray).asArray(),
          one.add(one.document.context.obj({ FT: 'Tx', Rect: [0, 0, 500, 800] })),
        ].forEach((field) => fields.push(field));
        other.set(key('Fields'), fields);
        one.replace(at, other);
      }),
  },
  {
    name: 'the supplier’s signature emptied again',
    make: ({ both }) =>
      saved(both, (one) => {
        const field = signatureFields(one.document)[1]!;
        const other = field.dict.clone();
        other.delete(key('V'));
        one.replace(field.ref, other);
      }),
  },
  { name: 'the last signature cut off', make: ({ first }) => first },
  { name: 'all signatures cut off', make: ({ base }) => base },
  {
    name: 'the fields taken off the form',
    make: ({ both }) =>
      saved(both, (one) => {
        one.extendCatalog({ AcroForm: one.document.context.obj({ Fields: [] }) });
      }),
  },
  { name: 'written anew by a library', make: ({ both }) => rewritten(both, () => undefined) },
  {
    name: 'written anew with another text',
    make: ({ both }) =>
      rewritten(both, (document) =>
        document
          .getPage(0)
          .node.set(key('Contents'), document.context.register(PDFRawStream.of(document.context.obj({ Length: 0 }), new Uint8Array()))),
      ),
  },
  { name: 'an object that is not where its table says', make: ({ both }) => swapped(both, ' 0 obj\n', ' 1 obj\n', 'last') },
  {
    name: 'a stream that is longer than it says',
    make: ({ both }) => {
      const text = latin1(both);
      const length = /\/Length (\d+)/.exec(text)!;
      return swapped(both, length[0], `/Length ${'1'.padStart(length[1]!.length, '0')}`);
    },
  },
  {
    name: 'an object freed',
    make: ({ both }) => {
      const text = latin1(both);
      const last = text.lastIndexOf(' 00000 n');
      const out = Buffer.from(both);
      out.write(' 00001 f', last, 'latin1');
      return out;
    },
  },
];
