import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import type { SigningKey } from '../keys/signing-key';
import { OID } from './oids';

/** An RFC 3161 token over a SHA-256 digest. */
export type Timestamp = (digest: Uint8Array) => Promise<Uint8Array>;

export const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Says which certificate is meant, so that no other one with the same key can take its place; RFC 5035. */
function signingCertificate(der: Uint8Array, { issuer, serialNumber }: pkijs.Certificate): asn1js.Sequence {
  const name = new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber: 4 }, value: [issuer.toSchema()] });
  const issuerSerial = new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [name] }), serialNumber] });
  const id = new asn1js.Sequence({ value: [new asn1js.OctetString({ valueHex: exact(sha256(der)) }), issuerSerial] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [id] })] });
}

/** The signed attributes as the DER of a SET, sorted as DER asks: what the key signs. */
function attributesOf(digest: Uint8Array, key: SigningKey, certificate: pkijs.Certificate): Uint8Array {
  const attributes = [
    new pkijs.Attribute({ type: OID.contentType, values: [new asn1js.ObjectIdentifier({ value: OID.data })] }),
    new pkijs.Attribute({ type: OID.messageDigest, values: [new asn1js.OctetString({ valueHex: exact(digest) })] }),
    new pkijs.Attribute({ type: OID.signingCertificateV2, values: [signingCertificate(key.certificate, certificate)] }),
  ];
  const sorted = attributes.map((one) => one.toSchema()).sort((a, b) => Buffer.compare(Buffer.from(a.toBER()), Buffer.from(b.toBER())));
  return new Uint8Array(new asn1js.Set({ value: sorted }).toBER());
}

/** A detached CMS (CAdES B-B, with a timestamp B-T) over content of this SHA-256 digest. */
export async function makeCms(digest: Uint8Array, key: SigningKey, timestamp?: Timestamp): Promise<Uint8Array> {
  const certificate = pkijs.Certificate.fromBER(exact(key.certificate));
  const attributes = attributesOf(digest, key, certificate);
  const signature = await key.sign(attributes);
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new asn1js.Null() }),
    signatureAlgorithm:
      key.algorithm === 'ec'
        ? new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256Ecdsa })
        : new pkijs.AlgorithmIdentifier({ algorithmId: OID.sha256Rsa, algorithmParams: new asn1js.Null() }),
    signature: new asn1js.OctetString({ valueHex: exact(signature) }),
  });
  signer.signedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 0,
    attributes: (asn1js.fromBER(exact(attributes)).result as asn1js.Set).valueBlock.value.map((schema) => new pkijs.Attribute({ schema })),
  });
  if (timestamp) {
    const token = asn1js.fromBER(exact(await timestamp(sha256(signature)))).result;
    signer.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [new pkijs.Attribute({ type: OID.timestampToken, values: [token] })],
    });
  }
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [signer.digestAlgorithm],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [certificate, ...key.chain.map((one) => pkijs.Certificate.fromBER(exact(one)))],
    signerInfos: [signer],
  });
  const content = new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
}
