/** Dots of a picture, row by row: one byte each when gray, three (red, green, blue) when coloured. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  readonly dots: Uint8Array;
}

/** Reads a binary PGM (P5) or PPM (P6) of eight bits. */
export function parsePortable(file: Buffer): Picture {
  const header = /^P([56])\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('Not a binary PGM or PPM of eight bits');
  const [start, kind, width, height] = header;
  return { width: Number(width), height: Number(height), channels: kind === '5' ? 1 : 3, dots: file.subarray(start.length) };
}

export function dotAt(picture: Picture, x: number, y: number): readonly number[] {
  const at = (y * picture.width + x) * picture.channels;
  return [...picture.dots.subarray(at, at + picture.channels)];
}
