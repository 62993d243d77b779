import { makeCms, type Timestamp } from './cms/make-cms';
import type { SigningKey } from './keys/signing-key';
import { complete, prepare, type SignatureWords } from './pdf/prepare';
import { addSecurityStore, type ValidationData } from './pdf/security-store';
import { TIMESTAMP_FIELD } from './pdf/signature-page';

/** How long a signature can be checked: by itself; with a time that others vouch for; with all that is needed; with a timestamp over all of it. */
export interface Lasting {
  readonly timestamp?: Timestamp;
  readonly validation?: ValidationData;
  /** Ends the document: a timestamp over everything before it. */
  readonly archive?: boolean;
}

/** Signs a field of a PDF with a key: PAdES B-B, with a timestamp B-T, with validation data B-LT, with an archive timestamp B-LTA. */
export async function signPdf(pdf: Uint8Array, words: SignatureWords, key: SigningKey, lasting: Lasting = {}): Promise<Uint8Array> {
  const prepared = await prepare(pdf, words);
  const signed = complete(prepared, await makeCms(prepared.digest, key, lasting.timestamp));
  const stored = lasting.validation ? await addSecurityStore(signed, lasting.validation) : signed;
  return lasting.archive && lasting.timestamp ? addDocumentTimestamp(stored, lasting.timestamp) : stored;
}

/** A timestamp over the whole file as it stands. */
export async function addDocumentTimestamp(pdf: Uint8Array, timestamp: Timestamp): Promise<Uint8Array> {
  const prepared = await prepare(pdf, { field: TIMESTAMP_FIELD }, 'ETSI.RFC3161');
  return complete(prepared, await timestamp(prepared.digest));
}
