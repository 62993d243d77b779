import { createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto';

/** Whatever can sign: a key in memory, or a callback to where the key lies. */
export interface SigningKey {
  /** DER of the signer's certificate. */
  readonly certificate: Uint8Array;
  /** DER of the certificates above it, without the root that everybody has. */
  readonly chain: readonly Uint8Array[];
  readonly algorithm: 'rsa' | 'ec';
  /** PKCS#1 v1.5 or ECDSA (DER) with SHA-256 over the bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** A signing callback, as for a key in a hardware module: `sign` gets the bytes that are to be signed with SHA-256. */
export function keyOfCallback(certificate: Uint8Array, chain: readonly Uint8Array[], sign: SigningKey['sign']): SigningKey {
  const type = new X509Certificate(certificate).publicKey.asymmetricKeyType;
  if (type !== 'rsa' && type !== 'ec') throw new Error(`Signatures by a key of type ${type} are not made here`);
  return { certificate, chain, algorithm: type, sign };
}

/** A key that lies in memory. Throws Error when it does not belong to the certificate. */
export function keyInMemory(key: KeyObject | string, certificate: Uint8Array, chain: readonly Uint8Array[] = []): SigningKey {
  const secret = typeof key === 'string' ? createPrivateKey(key) : key;
  if (!new X509Certificate(certificate).checkPrivateKey(secret)) throw new Error('The key does not belong to the certificate');
  return keyOfCallback(certificate, chain, (bytes) => Promise.resolve(sign('sha256', bytes, secret)));
}
