import { PDFArray, PDFDict, type PDFRef } from 'pdf-lib';
import { signatureFields } from '../../pdf/fields';
import { type Attack, bytesOf, key, latin1, otherPrice, page, rangeIn, saved, withRange } from './tools';

/** Every class of attack by name: those of the literature on PDF signatures (2019, 2021) and some that are nearer at hand. */
export const FIRST_ATTACKS: readonly Attack[] = [
  { name: 'a byte of the text changed', make: ({ both }) => Buffer.from(both).fill(0x41, 400, 401) },
  {
    name: 'a content stream changed by a further saving',
    make: ({ both }) => saved(both, (one) => one.replace(page(one).node.get(key('Contents')) as PDFRef, otherPrice(one))),
  },
  {
    name: 'a page put on another content by a further saving',
    make: ({ both }) =>
      saved(both, (one) => {
        const { node, ref } = page(one);
        const other = node.clone();
        other.set(key('Contents'), one.add(otherPrice(one)));
        one.replace(ref, other);
      }),
  },
  {
    name: 'a page appended by a further saving',
    make: ({ both }) =>
      saved(both, (one) => {
        const pages = one.document.catalog.Pages();
        const ref = one.document.catalog.get(key('Pages')) as PDFRef;
        const added = one.add(one.document.context.obj({ Type: 'Page', Parent: ref, MediaBox: [0, 0, 200, 200] }));
        const other = pages.clone();
        const kids = PDFArray.withContext(one.document.context);
        [...pages.Kids().asArray(), added].forEach((kid) => kids.push(kid));
        other.set(key('Kids'), kids);
        one.replace(ref, other);
      }),
  },
  {
    name: 'another catalogue by a further saving',
    make: ({ both }) =>
      saved(both, (one) => {
        one.extendCatalog({ Pages: one.add(one.document.context.obj({ Type: 'Pages', Kids: [], Count: 0 })) });
      }),
  },
  {
    name: 'an evil annotation over the text',
    make: ({ both }) =>
      saved(both, (one) => {
        const { node, ref } = page(one);
        const other = node.clone();
        other.set(
          key('Annots'),
          one.document.context.obj([one.add(one.document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [50, 700, 500, 740] }))]),
        );
        one.replace(ref, other);
      }),
  },
  {
    name: 'an evil annotation among those of the signature page',
    make: ({ both }) =>
      saved(both, (one) => {
        const annots = one.document.getPages().at(-1)!.node.Annots()!;
        const at = one.document.context.getObjectRef(annots);
        const box = one.add(one.document.context.obj({ Subtype: 'Square', Rect: [0, 0, 595, 841] }));
        annots.push(box);
        if (at) one.replace(at, annots);
        else one.replace(one.document.getPages().at(-1)!.ref, one.document.getPages().at(-1)!.node);
      }),
  },
  {
    name: 'the stamp of a signature drawn anew',
    make: ({ both }) =>
      saved(both, (one) => {
        const field = signatureFields(one.document)[0]!;
        const other = field.dict.clone();
        other.set(key('AP'), one.document.context.obj({ N: one.add(otherPrice(one)) }));
        one.replace(field.ref, other);
      }),
  },
  {
    name: 'the frame of a signature moved over the text',
    make: ({ both }) =>
      saved(both, (one) => {
        const field = signatureFields(one.document)[1]!;
        const other = field.dict.clone();
        other.set(key('Rect'), one.document.context.obj([0, 0, 595, 841]));
        one.replace(field.ref, other);
      }),
  },
  {
    name: 'the appearance stream of a stamp replaced in its place',
    make: ({ both }) =>
      saved(both, (one) => {
        const ap = signatureFields(one.document)[0]!.dict.lookup(key('AP'), PDFDict);
        one.replace(ap.get(key('N')) as PDFRef, otherPrice(one));
      }),
  },
  {
    name: 'incremental saving without a table (ISA 1)',
    make: ({ both }) => bytesOf(`${latin1(both)}1 0 obj\n<< /Type /Catalog >>\nendobj\n`),
  },
  {
    name: 'incremental saving without a trailer (ISA 2)',
    make: ({ both }) =>
      bytesOf(
        `${latin1(both)}1 0 obj\n<< /Type /Catalog >>\nendobj\nxref\n1 1\n${String(both.length).padStart(10, '0')} 00000 n \n%%EOF\n`,
      ),
  },
  {
    name: 'incremental saving that copies the signature (ISA 3)',
    make: ({ both }) =>
      saved(both, (one) => {
        const value = signatureFields(one.document)[1]!.value!;
        one.add((one.document.context.lookup(value) as PDFDict).clone());
        one.replace(page(one).node.get(key('Contents')) as PDFRef, otherPrice(one));
      }),
  },
  {
    name: 'signature wrapping: the second part moved back (SWA)',
    make: ({ both }) => {
      const {
        numbers: [, from, to],
      } = rangeIn(both);
      const text = latin1(both);
      const hole = text.slice(from, to);
      const evil = '\n9 0 obj\n<< /Type /Catalog >>\nendobj\n';
      return withRange(bytesOf(text.slice(0, from) + hole + evil + text.slice(to)), ([zero, a, b, c]) => [zero!, a!, b! + evil.length, c!]);
    },
  },
  { name: 'a byte range that leaves the end out', make: ({ both }) => withRange(both, ([zero, a, b, c]) => [zero!, a!, b!, c! - 40]) },
  { name: 'a byte range that does not begin at the beginning', make: ({ both }) => withRange(both, ([, a, b, c]) => [9, a! - 9, b!, c!]) },
  { name: 'a byte range of nothing', make: ({ both }) => withRange(both, () => [0, 0, 0, 0]) },
  { name: 'a byte range with a negative part', make: ({ both }) => withRange(both, ([zero, a, b]) => [zero!, a!, b!, -1]) },
  { name: 'a wider hole than the contents', make: ({ both }) => withRange(both, ([zero, a, b, c]) => [zero!, a! - 20, b!, c!]) },
];
