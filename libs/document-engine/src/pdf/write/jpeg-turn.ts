import type { Turn } from './turn';

/** EXIF orientation values that a camera writes, as turns; mirrored ones do not come from cameras and stay as they are. */
const TURNS: Readonly<Record<number, Turn>> = { 3: 180, 6: 90, 8: 270 };
const ORIENTATION = 0x0112;

/** How a photograph must be turned to stand upright: phones store the picture lying and say so in EXIF. */
export function jpegTurn(bytes: Uint8Array): Turn {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = exifStart(view);
    return start === null ? 0 : (TURNS[orientation(view, start)] ?? 0);
  } catch (fault) {
    // A broken EXIF block is no reason to refuse a readable picture.
    if (fault instanceof RangeError) return 0;
    throw fault;
  }
}

/** The offset of the TIFF header inside the first APP1 segment that is EXIF. */
function exifStart(view: DataView): number | null {
  let at = 2;
  while (view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
    if (view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x4578_6966) return at + 10;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function orientation(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, little) === ORIENTATION) return view.getUint16(at + 8, little);
  }
  return 1;
}
