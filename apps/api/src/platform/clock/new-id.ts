import { randomFillSync } from 'node:crypto';

const SIZE = 16;
/** An act takes hundreds of ids, and each call for chance costs more than the id. */
const pool = Buffer.alloc(SIZE * 256);
let used = pool.length;

function nextBytes(): Buffer {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += SIZE;
  return pool.subarray(used - SIZE, used);
}

/** A uuid of version 7 (RFC 9562): the milliseconds first, so that keys grow with time. */
export function newId(): string {
  const bytes = nextBytes();
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
