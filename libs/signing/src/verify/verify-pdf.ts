import { createHash } from 'node:crypto';
import { PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { type CheckedSigner, checkSigner, readSignedData } from '../cms/check-cms';
import { faultOfGost } from '../cms/gost';
import { signatureFields, textOf } from '../pdf/fields';
import { TIMESTAMP_FIELD } from '../pdf/signature-page';
import { readTimestamp } from '../timestamp/read-timestamp';
import { type DocumentState, documentStates, faultOfSaving } from './later-changes';
import { type Covered, coveredContent } from './covered-content';
import { fileRevisions, StructureFault } from './revisions';

/** One signature of a file, as it was found. */
export interface FoundSignature {
  readonly field: string;
  readonly kind: 'signature' | 'timestamp';
  readonly name: string | null;
  readonly reason: string | null;
  /** The time that the signer claims, and the one that a timestamp server vouches for. */
  readonly claimedAt: string | null;
  readonly timestampAt: string | null;
  readonly timestampBy: string | null;
  readonly signer: string | null;
  readonly issuer: string | null;
  readonly serialNumber: string | null;
  /** SHA-256 of the certificate. */
  readonly fingerprint: string | null;
  /** SHA-256 of the bytes that were signed. */
  readonly digest: string | null;
  /** Whether it covers the file to its end. */
  readonly coversAll: boolean;
  readonly isGost: boolean;
  readonly fault: string | null;
}

export type PdfVerdict = 'valid' | 'incomplete' | 'invalid' | 'unsigned';

export interface VerifiedPdf {
  /** `incomplete`: what is signed holds, and a field waits for its signature. */
  readonly verdict: PdfVerdict;
  readonly signatures: readonly FoundSignature[];
  /** Fields that nobody has signed. */
  readonly empty: readonly string[];
  /** The first thing that is wrong with the file as a whole. */
  readonly fault: string | null;
}

/** A signature dictionary, and the saving that brought it. */
interface Placed {
  readonly field: string;
  readonly dict: PDFDict;
  readonly revision: number;
  readonly number: number;
}

/**
 * Checks every signature of a PDF and that nothing but signatures, timestamps and validation data came after the first one. Says `invalid` of whatever it cannot
 * take apart to the last byte, since two readers might show two documents. Never throws for a file, however hostile.
 */
export async function verifyPdf(bytes: Uint8Array): Promise<VerifiedPdf> {
  try {
    const revisions = fileRevisions(bytes);
    const states = await documentStates(bytes, revisions);
    return await judge(bytes, states);
  } catch (fault) {
    const reason = fault instanceof StructureFault ? fault.message : 'The file cannot be read';
    return { verdict: 'invalid', signatures: [], empty: [], fault: reason };
  }
}

async function judge(bytes: Uint8Array, states: readonly DocumentState[]): Promise<VerifiedPdf> {
  const { document } = states.at(-1)!;
  const fields = signatureFields(document);
  const placed = fields.flatMap((field) => (field.value ? [place(document, states, field.name, field.value.objectNumber)] : []));
  const signatures: FoundSignature[] = [];
  for (const one of placed) signatures.push(await check(bytes, one, states));
  const empty = fields.filter((field) => !field.value && field.name !== TIMESTAMP_FIELD).map((field) => field.name);
  const fault = faultOfFile(states, placed) ?? signatures.find((one) => one.fault)?.fault ?? null;
  if (fault) return { verdict: 'invalid', signatures, empty, fault };
  if (!signatures.some((one) => one.kind === 'signature')) return { verdict: 'unsigned', signatures, empty, fault: null };
  return { verdict: empty.length > 0 ? 'incomplete' : 'valid', signatures, empty, fault: null };
}

function place(document: PDFDocument, states: readonly DocumentState[], field: string, number: number): Placed {
  const dict = document.context.lookup(PDFRef.of(number));
  if (!(dict instanceof PDFDict)) throw new StructureFault(`The field ${field} holds no signature`);
  const revision = states.findIndex((state) => state.revision.objects.some((object) => object.number === number));
  return { field, dict, revision, number };
}

function faultOfFile(states: readonly DocumentState[], placed: readonly Placed[]): string | null {
  const shown = new Set(placed.map((one) => one.number));
  const { context } = states.at(-1)!.document;
  const hidden = context
    .enumerateIndirectObjects()
    .some(([ref, object]) => object instanceof PDFDict && object.has(PDFName.of('ByteRange')) && !shown.has(ref.objectNumber));
  if (hidden) return 'There is a signature that no field shows';
  if (shown.size !== placed.length) return 'Two fields show one signature';
  const first = Math.min(...placed.map((one) => one.revision));
  for (let index = first; index + 1 < states.length; index += 1) {
    const fault = faultOfSaving(states[index]!, states[index + 1]!);
    if (fault) return `Changed after it was signed: ${fault}`;
  }
  return null;
}

async function check(bytes: Uint8Array, placed: Placed, states: readonly DocumentState[]): Promise<FoundSignature> {
  const { dict, field } = placed;
  const { revision } = states[placed.revision]!;
  const isTimestamp = dict.get(PDFName.of('SubFilter')) === PDFName.of('ETSI.RFC3161');
  const words = { field, name: textOf(dict, 'Name'), reason: textOf(dict, 'Reason'), claimedAt: dateOf(dict) };
  const covered = coveredContent(bytes, placed, revision);
  if (typeof covered === 'string') return { ...NOTHING, ...words, kind: isTimestamp ? 'timestamp' : 'signature', fault: covered };
  const digest = createHash('sha256').update(covered.content).digest();
  const known = { ...words, digest: digest.toString('hex'), coversAll: revision.end === bytes.length };
  if (isTimestamp) {
    const { at, by, fault } = await readTimestamp(covered.cms, digest);
    return { ...NOTHING, ...known, kind: 'timestamp', timestampAt: at, timestampBy: by, signer: by, fault };
  }
  if (dict.get(PDFName.of('SubFilter')) !== PDFName.of('ETSI.CAdES.detached'))
    return { ...NOTHING, ...known, fault: 'It is a kind of signature that is not known here' };
  return { ...NOTHING, ...known, ...(await checkCms(covered, words.claimedAt)) };
}

const NOTHING: FoundSignature = {
  field: '',
  kind: 'signature',
  name: null,
  reason: null,
  claimedAt: null,
  timestampAt: null,
  timestampBy: null,
  signer: null,
  issuer: null,
  serialNumber: null,
  fingerprint: null,
  digest: null,
  coversAll: false,
  isGost: false,
  fault: null,
};

function dateOf(dict: PDFDict): string | null {
  const value = dict.lookup(PDFName.of('M'));
  try {
    return value instanceof PDFString ? value.decodeDate().toISOString() : null;
  } catch {
    return null;
  }
}

async function checkCms({ cms, content }: Covered, claimedAt: string | null): Promise<Partial<FoundSignature>> {
  let checked: CheckedSigner;
  try {
    checked = checkSigner(readSignedData(cms), content);
  } catch {
    return { fault: 'The signature cannot be read' };
  }
  const { certificate, timestampToken, signature } = checked;
  const shown = {
    signer: certificate && nameIn(certificate.subject),
    issuer: certificate && nameIn(certificate.issuer),
    serialNumber: certificate?.serialNumber ?? null,
    fingerprint: certificate ? createHash('sha256').update(certificate.raw).digest('hex') : null,
    isGost: checked.isGost,
  };
  if (checked.fault && checked.isGost) return { ...shown, fault: faultOfGost(cms, content) };
  if (checked.fault) return { ...shown, fault: checked.fault };
  const stamped = timestampToken ? await readTimestamp(timestampToken, createHash('sha256').update(signature).digest()) : null;
  if (stamped?.fault) return { ...shown, fault: stamped.fault };
  const at = stamped?.at ?? claimedAt;
  const isInTime = at === null || (new Date(certificate!.validFrom) <= new Date(at) && new Date(at) <= new Date(certificate!.validTo));
  return {
    ...shown,
    timestampAt: stamped?.at ?? null,
    timestampBy: stamped?.by ? nameIn(stamped.by) : null,
    fault: isInTime ? null : 'Its certificate was not valid then',
  };
}

/** The common name of a distinguished name, or all of it on one line. */
const nameIn = (name: string): string => /(?:^|\n)CN=([^\n]+)/.exec(name)?.[1] ?? name.replace(/\n/g, ', ');
