import { PDFDict, PDFName, PDFArray, type PDFObject, PDFRawStream, type PDFRef } from 'pdf-lib';
import { Increment } from './increment';

/** What somebody needs years later to check a signature without asking anybody: DER of certificates, revocation lists and OCSP answers. */
export interface ValidationData {
  readonly certificates: readonly Uint8Array[];
  readonly revocationLists?: readonly Uint8Array[];
  readonly ocspAnswers?: readonly Uint8Array[];
}

const listed = (dict: PDFDict | null, key: string): readonly PDFObject[] => {
  const array = dict?.lookup(PDFName.of(key));
  return array instanceof PDFArray ? array.asArray() : [];
};

/** The file with a document security store (PAdES B-LT) after it; what an earlier one holds is kept. */
export async function addSecurityStore(pdf: Uint8Array, data: ValidationData): Promise<Uint8Array> {
  const increment = await Increment.upon(pdf);
  const { context, catalog } = increment.document;
  const before = catalog.lookup(PDFName.of('DSS'));
  const store = context.obj({ Type: 'DSS' });
  const put = (key: string, more: readonly Uint8Array[]): void => {
    const refs = more.map((one): PDFRef => increment.add(PDFRawStream.of(context.obj({ Length: one.length }), one)));
    const all = [...listed(before instanceof PDFDict ? before : null, key), ...refs];
    if (all.length > 0) store.set(PDFName.of(key), context.obj(all));
  };
  put('Certs', data.certificates);
  put('CRLs', data.revocationLists ?? []);
  put('OCSPs', data.ocspAnswers ?? []);
  increment.extendCatalog({ DSS: increment.add(store) });
  return increment.bytes();
}
