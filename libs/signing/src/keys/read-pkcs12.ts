import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { exact } from '../cms/make-cms';
import { keyInMemory, type SigningKey } from './signing-key';

/** Why a PKCS#12 file cannot be used. */
export class Pkcs12Unreadable extends Error {
  override readonly name = 'Pkcs12Unreadable';
}

const MODERN = 'The file must be encrypted as openssl 3 does (PBES2, AES); convert an old one with `openssl pkcs12 -legacy`';

/** Key and certificates of a PKCS#12 file, names and password in any script. Throws Pkcs12Unreadable. */
export async function readPkcs12(file: Uint8Array, password: string): Promise<SigningKey> {
  const { keys, certificates } = await opened(file, password);
  const key = keys[0];
  if (!key) throw new Pkcs12Unreadable('There is no private key in the file');
  const own = certificates.find((one) => new X509Certificate(one).checkPrivateKey(key));
  if (!own) throw new Pkcs12Unreadable('There is no certificate of the key in the file');
  return keyInMemory(key, own, chainOf(own, certificates));
}

interface Opened {
  readonly keys: readonly KeyObject[];
  readonly certificates: readonly Uint8Array[];
}

async function opened(file: Uint8Array, password: string): Promise<Opened> {
  const keys: KeyObject[] = [];
  const certificates: Uint8Array[] = [];
  try {
    const secret = exact(Buffer.from(password, 'utf8'));
    const pfx = pkijs.PFX.fromBER(exact(file));
    await pfx.parseInternalValues({ password: secret, checkIntegrity: true });
    const safe = pfx.parsedValue?.authenticatedSafe;
    if (!safe) throw new Error('no content');
    await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password: secret })) });
    const { safeContents } = safe.parsedValue as { safeContents: { value: pkijs.SafeContents }[] };
    for (const { value } of safeContents)
      for (const { bagValue } of value.safeBags) {
        if (bagValue instanceof pkijs.PKCS8ShroudedKeyBag) {
          await (bagValue as unknown as { parseInternalValues(with_: object): Promise<void> }).parseInternalValues({ password: secret });
          keys.push(keyFrom(bagValue.parsedValue as pkijs.PrivateKeyInfo));
        } else if (bagValue instanceof pkijs.PrivateKeyInfo) keys.push(keyFrom(bagValue));
        else if (bagValue instanceof pkijs.CertBag && bagValue.parsedValue instanceof pkijs.Certificate)
          certificates.push(new Uint8Array(bagValue.parsedValue.toSchema(true).toBER()));
      }
  } catch (fault) {
    throw new Pkcs12Unreadable(`The password is another, or the file is of an old kind. ${MODERN}`, { cause: fault });
  }
  return { keys, certificates };
}

const keyFrom = (info: pkijs.PrivateKeyInfo): KeyObject =>
  createPrivateKey({ key: Buffer.from(info.toSchema().toBER()), format: 'der', type: 'pkcs8' });

/** From the signer upwards, without a root that signs itself. */
function chainOf(own: Uint8Array, all: readonly Uint8Array[]): readonly Uint8Array[] {
  const chain: Uint8Array[] = [];
  for (let at = new X509Certificate(own); !at.checkIssued(at);) {
    const above = all.find((one) => at.checkIssued(new X509Certificate(one)));
    if (!above) break;
    at = new X509Certificate(above);
    if (!at.checkIssued(at)) chain.push(above);
  }
  return chain;
}
