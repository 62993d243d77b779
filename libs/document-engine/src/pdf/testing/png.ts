import { inflateSync } from 'node:zlib';
import type { Picture } from './picture';

const SIGNATURE_LENGTH = 8;
const CHANNELS = 3;

/** Reads a PNG of eight-bit red, green and blue without interlace, which is what poppler writes. */
export function parsePng(file: Buffer): Picture {
  const chunks = chunksOf(file);
  const header = chunks.find((chunk) => chunk.type === 'IHDR')?.data;
  if (header?.[8] !== 8 || header[9] !== 2 || header[12] !== 0) throw new Error('Not a PNG of eight-bit colours');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data)));
  return { width, height, channels: CHANNELS, dots: unfiltered(rows, width * CHANNELS, height) };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE_LENGTH; at < file.length; at += 12 + file.readUInt32BE(at)) {
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data });
  }
  return chunks;
}

function unfiltered(rows: Buffer, length: number, height: number): Uint8Array {
  const bytes = new Uint8Array(length * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (length + 1)] ?? 0;
    const row = y * length;
    for (let x = 0; x < length; x++) {
      const left = x >= CHANNELS ? (bytes[row + x - CHANNELS] ?? 0) : 0;
      const above = y > 0 ? (bytes[row - length + x] ?? 0) : 0;
      const corner = x >= CHANNELS && y > 0 ? (bytes[row - length + x - CHANNELS] ?? 0) : 0;
      bytes[row + x] = (rows[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return bytes;
}

/** The five filters of the PNG specification, section 9. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? paeth(left, above, corner) : 0;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [fromLeft, fromAbove, fromCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (fromLeft <= fromAbove && fromLeft <= fromCorner) return left;
  return fromAbove <= fromCorner ? above : corner;
}
