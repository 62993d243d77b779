import { createHash, verify, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { exact } from './make-cms';
import { DIGESTS, isGost, OID } from './oids';

/** A CMS as it was read: its structure, and the DER of the certificates in it. */
export interface SignedCms {
  readonly data: pkijs.SignedData;
  readonly certificates: readonly X509Certificate[];
}

/** Whether a signature holds; `fault` says why it does not. */
export interface CheckedSigner {
  readonly certificate: X509Certificate | null;
  readonly digestAlgorithm: string | null;
  readonly timestampToken: Uint8Array | null;
  /** The bytes of the signature itself: what a timestamp vouches for. */
  readonly signature: Uint8Array;
  readonly isGost: boolean;
  readonly fault: string | null;
}

/** Reads a CMS; only zeros may follow its DER, as a hole in a PDF leaves them. Throws Error for anything else. */
export function readSignedData(bytes: Uint8Array): SignedCms {
  const { offset, result } = asn1js.fromBER(exact(bytes));
  if (offset <= 0) throw new Error('It is no CMS');
  if (bytes.subarray(offset).some((byte) => byte !== 0)) throw new Error('Something follows the CMS');
  const info = new pkijs.ContentInfo({ schema: result });
  if (info.contentType !== OID.signedData) throw new Error('It is no signed CMS');
  const data = new pkijs.SignedData({ schema: info.content });
  const certificates = (data.certificates ?? []).flatMap((one) =>
    one instanceof pkijs.Certificate ? [new X509Certificate(Buffer.from(one.toSchema().toBER()))] : [],
  );
  return { data, certificates };
}

const failed = (fault: string, known: Partial<CheckedSigner> = {}): CheckedSigner => ({
  certificate: null,
  digestAlgorithm: null,
  timestampToken: null,
  signature: new Uint8Array(),
  isGost: false,
  ...known,
  fault,
});

const valueOf = (attributes: readonly pkijs.Attribute[], type: string): unknown => {
  const found = attributes.filter((one) => one.type === type);
  return found.length === 1 && found[0]!.values.length === 1 ? found[0]!.values[0] : null;
};

/** Checks the one signer of a CMS over content: its digest, the certificate that it names, and the signature itself. */
export function checkSigner({ data, certificates }: SignedCms, content: Uint8Array, contentType: string = OID.data): CheckedSigner {
  const [signer, ...others] = data.signerInfos;
  if (!signer || others.length > 0) return failed('It has not exactly one signer');
  const certificate = certificates.find((one) => isOf(signer, one)) ?? null;
  if (!certificate) return failed('The certificate of the signer is not in it');
  const known = { certificate, signature: new Uint8Array(signer.signature.getValue()), timestampToken: tokenOf(signer) };
  if (isGost(signer.digestAlgorithm.algorithmId)) return failed('GOST is checked by openssl alone', { ...known, isGost: true });
  const algorithm = DIGESTS[signer.digestAlgorithm.algorithmId];
  if (!algorithm) return failed('Its digest is too weak or unknown', known);
  const attributes = signer.signedAttrs?.attributes;
  if (!attributes) return failed('It signs no attributes', known);
  const type = valueOf(attributes, OID.contentType);
  if (!(type instanceof asn1js.ObjectIdentifier) || type.valueBlock.toString() !== contentType)
    return failed('It signs another kind of content', known);
  const digest = valueOf(attributes, OID.messageDigest);
  const actual = createHash(algorithm).update(content).digest();
  if (!(digest instanceof asn1js.OctetString) || !Buffer.from(digest.getValue()).equals(actual))
    return failed('What was signed is not what is here', known);
  if (!namesCertificate(valueOf(attributes, OID.signingCertificateV2), certificate))
    return failed('It was made with another certificate', known);
  const bytes = Buffer.from(signer.signedAttrs!.encodedValue);
  if (!isVerified(algorithm, bytes, certificate, known.signature)) return failed('The signature does not hold', known);
  return { ...known, digestAlgorithm: algorithm, isGost: false, fault: null };
}

const isOf = ({ sid }: pkijs.SignerInfo, certificate: X509Certificate): boolean => {
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) return false;
  const other = pkijs.Certificate.fromBER(exact(certificate.raw));
  return other.serialNumber.isEqual(sid.serialNumber) && other.issuer.isEqual(sid.issuer);
};

/** The first certificate hash of signing-certificate-v2 (SHA-256 when no algorithm is named). */
function namesCertificate(value: unknown, certificate: X509Certificate): boolean {
  if (!(value instanceof asn1js.Sequence)) return false;
  const list = value.valueBlock.value[0];
  const first = list instanceof asn1js.Sequence ? list.valueBlock.value[0] : null;
  if (!(first instanceof asn1js.Sequence)) return false;
  const [one, two] = first.valueBlock.value;
  const named = one instanceof asn1js.Sequence ? (one.valueBlock.value[0] as asn1js.ObjectIdentifier).valueBlock.toString() : OID.sha256;
  const hash = one instanceof asn1js.OctetString ? one : two;
  const algorithm = DIGESTS[named];
  if (!algorithm || !(hash instanceof asn1js.OctetString)) return false;
  return createHash(algorithm).update(certificate.raw).digest().equals(Buffer.from(hash.getValue()));
}

function isVerified(algorithm: string, bytes: Uint8Array, certificate: X509Certificate, signature: Uint8Array): boolean {
  try {
    return verify(algorithm, bytes, certificate.publicKey, signature);
  } catch {
    return false;
  }
}

function tokenOf(signer: pkijs.SignerInfo): Uint8Array | null {
  const value = valueOf(signer.unsignedAttrs?.attributes ?? [], OID.timestampToken);
  return value instanceof asn1js.BaseBlock ? new Uint8Array(value.toBER()) : null;
}
