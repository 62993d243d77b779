import { unzipSync } from 'fflate';
import { DocxRefused } from './refused';

/** How much a file may be, packed and unpacked; checked against the archive's own list before anything is unpacked. */
export const DOCX_LIMITS = {
  bytes: 20 * 1024 * 1024,
  entries: 2_000,
  /** Of one part of XML that is read. */
  partBytes: 24 * 1024 * 1024,
  /** Of all parts that are read. */
  readBytes: 40 * 1024 * 1024,
  /** Of everything in the archive, pictures too. */
  wholeBytes: 300 * 1024 * 1024,
  ratio: 120,
  /** Small parts pack well without being a trap. */
  ratioFrom: 1024 * 1024,
} as const;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const CENTRAL = 0x02014b50;
const ENCRYPTED = 1;

const beginsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, index) => bytes[index] === byte);

/** The parts of a package by name, those that `isWanted` names. @throws DocxRefused */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > DOCX_LIMITS.bytes) throw new DocxRefused('too-large');
  if (beginsWith(bytes, OLE)) throw new DocxRefused(hasEncryptedPackage(bytes) ? 'encrypted' : 'old-format');
  if (!beginsWith(bytes, ZIP)) throw new DocxRefused('not-word');
  if (hasEncryptedEntry(bytes)) throw new DocxRefused('encrypted');
  const names = new Set<string>();
  const sizes = { count: 0, whole: 0, read: 0 };
  const files = unpacked(bytes, ({ name, size, originalSize }) => {
    const isRead = isWanted(name);
    judge({ name, size, originalSize, isRead, isTwice: names.has(name) }, sizes);
    names.add(name);
    return isRead;
  });
  return new Map(Object.entries(files));
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly originalSize: number;
  readonly isRead: boolean;
  readonly isTwice: boolean;
}

function judge({ name, size, originalSize, isRead, isTwice }: Entry, sizes: { count: number; whole: number; read: number }): void {
  sizes.count += 1;
  sizes.whole += originalSize;
  sizes.read += isRead ? originalSize : 0;
  if (/(^|\/)vba(Project|Data)/i.test(name)) throw new DocxRefused('macros');
  if (isTwice) throw new DocxRefused('damaged');
  if (sizes.count > DOCX_LIMITS.entries || sizes.whole > DOCX_LIMITS.wholeBytes) throw new DocxRefused('bomb');
  if (originalSize > DOCX_LIMITS.ratioFrom && originalSize > size * DOCX_LIMITS.ratio) throw new DocxRefused('bomb');
  if (isRead && (originalSize > DOCX_LIMITS.partBytes || sizes.read > DOCX_LIMITS.readBytes)) throw new DocxRefused('too-large');
}

function unpacked(bytes: Uint8Array, filter: (file: { name: string; size: number; originalSize: number }) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch (fault) {
    throw fault instanceof DocxRefused ? fault : new DocxRefused('damaged');
  }
}

/** An encrypted document is an old container with the package inside; its name is written in UTF-16. */
function hasEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

/** Whether the archive's list says of an entry that it wants a password. */
function hasEncryptedEntry(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const start = centralDirectory(view);
  for (let at = start, count = 0; at >= 0 && at + 46 <= bytes.length && count < DOCX_LIMITS.entries; count++) {
    if (view.getUint32(at, true) !== CENTRAL) return false;
    if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}

const END_OF_DIRECTORY = 0x06054b50;
const LONGEST_REMARK = 65_557;

function centralDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - LONGEST_REMARK); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return view.getUint32(at + 16, true);
  return -1;
}
