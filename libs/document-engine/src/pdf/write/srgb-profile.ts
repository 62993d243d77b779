/** Tags of a profile: a four-letter name and its data. */
type ProfileTag = readonly [name: string, data: Buffer];

const HEADER_LENGTH = 128;
/** Colour of the three primaries and of white, adapted to D50, as IEC 61966-2-1 gives them. */
const COLOURS = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
} as const;
const CURVE_POINTS = 1024;

/** A minimal sRGB display profile (ICC version 2): tells a printer what the redline's red is. Made from the standard's own numbers. */
export function srgbProfile(): Buffer {
  const curve = curveTag();
  const tags: readonly ProfileTag[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ...Object.entries(COLOURS).map(([name, values]): ProfileTag => [name, xyzTag(values)]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = tableOf(tags);
  const data = [...new Set(tags.map(([, each]) => each))].map(padded);
  const body = Buffer.concat([table, ...data]);
  return Buffer.concat([header(HEADER_LENGTH + body.length), body]);
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x0210_0000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  [2000, 1, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + index * 2));
  bytes.write('acsp', 36, 'latin1');
  COLOURS.wtpt.forEach((value, index) => bytes.writeInt32BE(fixed(value), 68 + index * 4));
  return bytes;
}

/** Tags with the same data share it. */
function tableOf(tags: readonly ProfileTag[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  let end = HEADER_LENGTH + table.length;
  tags.forEach(([name, data], index) => {
    if (!places.has(data)) {
      places.set(data, end);
      end += padded(data).length;
    }
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(places.get(data) ?? 0, 8 + index * 12);
    table.writeUInt32BE(data.length, 12 + index * 12);
  });
  return table;
}

function xyzTag(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 0, 'latin1');
  values.forEach((value, index) => bytes.writeInt32BE(fixed(value), 8 + index * 4));
  return bytes;
}

function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + CURVE_POINTS * 2);
  bytes.write('curv', 0, 'latin1');
  bytes.writeUInt32BE(CURVE_POINTS, 8);
  for (let index = 0; index < CURVE_POINTS; index++)
    bytes.writeUInt16BE(Math.round(linear(index / (CURVE_POINTS - 1)) * 65_535), 12 + index * 2);
  return bytes;
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function textTag(text: string): Buffer {
  return Buffer.from(`text\0\0\0\0${text}\0`, 'latin1');
}

function descriptionTag(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 78);
  bytes.write('desc', 0, 'latin1');
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, 'latin1');
  return bytes;
}

function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

function fixed(value: number): number {
  return Math.round(value * 65_536);
}
