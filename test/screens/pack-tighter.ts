import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const FRAME = 12;

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE; at < file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({ type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) });
    at += length + FRAME;
  }
  return chunks;
}

function framed({ type, data }: Chunk): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(named.length + 8);
  frame.writeUInt32BE(data.length);
  named.copy(frame, 4);
  frame.writeUInt32BE(crc32(named), named.length + 4);
  return frame;
}

/** Packs the same pixels tighter: the browser is quick about it, and these files are kept for years. */
export function packTighter(path: string): void {
  const file = readFileSync(path);
  const chunks = chunksOf(file);
  const pixels = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const packed: Chunk = { type: 'IDAT', data: deflateSync(pixels, { level: 9, memLevel: 9 }) };
  const [head, end] = [chunks.find(({ type }) => type === 'IHDR')!, chunks.find(({ type }) => type === 'IEND')!];
  const smaller = Buffer.concat([file.subarray(0, SIGNATURE), ...[head, packed, end].map(framed)]);
  if (smaller.length < file.length) writeFileSync(path, smaller);
}
