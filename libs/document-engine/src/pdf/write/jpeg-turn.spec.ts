import { jpegTurn } from './jpeg-turn';

describe('how a photograph must be turned', () => {
  it.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
    [2, 0],
  ])('orientation %i in EXIF is a turn by %i degrees', (orientation, turn) => {
    expect(jpegTurn(photograph(orientation))).toBe(turn);
  });

  it('is not at all without EXIF, or with a broken one', () => {
    expect(jpegTurn(new Uint8Array([0xff, 0xd8, 0xff, 0xda]))).toBe(0);
    expect(jpegTurn(photograph(6).subarray(0, 24))).toBe(0);
  });
});

/** The beginning of a JPEG: APP1 with a little-endian TIFF header and one entry. */
function photograph(orientation: number): Uint8Array {
  const exif = Buffer.alloc(6 + 8 + 2 + 12);
  exif.write('Exif\0\0II', 0, 'latin1');
  exif.writeUInt16LE(42, 8);
  exif.writeUInt32LE(8, 10);
  exif.writeUInt16LE(1, 14);
  [0x0112, 3].forEach((value, index) => exif.writeUInt16LE(value, 16 + index * 2));
  exif.writeUInt32LE(1, 20);
  exif.writeUInt16LE(orientation, 24);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), length, exif, Buffer.from([0xff, 0xda])]);
}
