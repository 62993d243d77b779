import { randomBytes } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { exact, type Timestamp } from '../cms/make-cms';
import { OID } from '../cms/oids';
import { readTimestamp } from './read-timestamp';

const LONGEST = 10_000;
const GRANTED = [0, 1];

/** A timestamp server did not give a token that can be used. */
export class TimestampRefused extends Error {
  override readonly name = 'TimestampRefused';
}

/** Asks a server for tokens (RFC 3161 over HTTP) and takes none that does not answer what was asked. */
export const timestampServer =
  (url: string, ask: typeof fetch = fetch): Timestamp =>
  async (digest) => {
    const nonce = new asn1js.Integer({ valueHex: exact(Buffer.from([0x01, ...randomBytes(8)])) });
    const request = new pkijs.TimeStampReq({
      version: 1,
      messageImprint: new pkijs.MessageImprint({
        hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new asn1js.Null() }),
        hashedMessage: new asn1js.OctetString({ valueHex: exact(digest) }),
      }),
      nonce,
      certReq: true,
    });
    const answer = await ask(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/timestamp-query', Accept: 'application/timestamp-reply' },
      body: request.toSchema().toBER(),
      signal: AbortSignal.timeout(LONGEST),
      redirect: 'error',
    });
    if (!answer.ok) throw new TimestampRefused(`The timestamp server answers ${answer.status}`);
    return tokenOf(await answer.arrayBuffer(), digest, nonce);
  };

async function tokenOf(body: ArrayBuffer, digest: Uint8Array, nonce: asn1js.Integer): Promise<Uint8Array> {
  const { status, timeStampToken } = pkijs.TimeStampResp.fromBER(body);
  if (!GRANTED.includes(status.status) || !timeStampToken) throw new TimestampRefused('The timestamp server refuses');
  const token = new Uint8Array(timeStampToken.toSchema().toBER());
  const read = await readTimestamp(token, digest);
  if (read.fault) throw new TimestampRefused(read.fault);
  if (!read.nonce?.isEqual(nonce)) throw new TimestampRefused('The token answers another request');
  return token;
}
