import type * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { checkSigner, readSignedData } from '../cms/check-cms';
import { exact } from '../cms/make-cms';
import { OID } from '../cms/oids';

/** What a token says; `fault` when it proves nothing. */
export interface ReadTimestamp {
  readonly at: string | null;
  readonly by: string | null;
  readonly nonce: asn1js.Integer | null;
  readonly fault: string | null;
}

const nothing = (fault: string): ReadTimestamp => ({ at: null, by: null, nonce: null, fault });

/** Reads an RFC 3161 token over a SHA-256 digest, and checks that its signature holds and its certificate is one for timestamps. Never throws. */
export async function readTimestamp(token: Uint8Array, digest: Uint8Array): Promise<ReadTimestamp> {
  try {
    const signed = readSignedData(token);
    const content = signed.data.encapContentInfo;
    if (content.eContentType !== OID.timestampInfo || !content.eContent) return nothing('It is no timestamp token');
    const bytes = new Uint8Array(content.eContent.getValue());
    const info = pkijs.TSTInfo.fromBER(exact(bytes));
    const { hashAlgorithm, hashedMessage } = info.messageImprint;
    const isSame = hashAlgorithm.algorithmId === OID.sha256 && Buffer.from(hashedMessage.getValue()).equals(Buffer.from(digest));
    if (!isSame) return nothing('The timestamp is of something else');
    const signer = checkSigner(signed, bytes, OID.timestampInfo);
    if (signer.fault) return nothing(signer.fault);
    if (!signer.certificate!.keyUsage?.includes(OID.timeStamping)) return nothing('Its certificate is not one for timestamps');
    return { at: info.genTime.toISOString(), by: signer.certificate!.subject, nonce: info.nonce ?? null, fault: null };
  } catch {
    return nothing('The timestamp token cannot be read');
  }
}
