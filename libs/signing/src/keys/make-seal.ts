import { generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { keyInMemory, type SigningKey } from './signing-key';

export interface MadeSeal {
  /** PKCS#8, PEM. */
  readonly key: string;
  /** DER. */
  readonly certificate: Uint8Array;
}

const BITS = 3072;
const YEARS = 20;
const COMMON_NAME = '2.5.4.3';
const KEY_USAGE = '2.5.29.15';

/** A key of one's own with a certificate that it signs itself: proves that the same installation sealed, not who runs it. */
export async function makeSeal(commonName: string, from: Date): Promise<MadeSeal> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: BITS });
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const secret = await webcrypto.subtle.importKey('pkcs8', privateKey.export({ format: 'der', type: 'pkcs8' }), algorithm, false, ['sign']);
  const known = await webcrypto.subtle.importKey('spki', publicKey.export({ format: 'der', type: 'spki' }), algorithm, true, ['verify']);
  const certificate = new pkijs.Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: new Uint8Array([0x01, ...randomBytes(15)]).buffer }),
  });
  for (const name of [certificate.issuer, certificate.subject])
    name.typesAndValues.push(new pkijs.AttributeTypeAndValue({ type: COMMON_NAME, value: new asn1js.Utf8String({ value: commonName }) }));
  certificate.notBefore.value = from;
  certificate.notAfter.value = new Date(Date.UTC(from.getUTCFullYear() + YEARS, 0, 1));
  const usage = new asn1js.BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });
  certificate.extensions = [new pkijs.Extension({ extnID: KEY_USAGE, critical: true, extnValue: usage.toBER(), parsedValue: usage })];
  await certificate.subjectPublicKeyInfo.importKey(known as CryptoKey);
  await certificate.sign(secret as CryptoKey, 'SHA-256');
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    certificate: new Uint8Array(certificate.toSchema(true).toBER()),
  };
}

export const keyOfSeal = ({ key, certificate }: MadeSeal): SigningKey => keyInMemory(key, certificate);
