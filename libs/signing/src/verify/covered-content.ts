import { type PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import { numbersOf } from '../pdf/fields';
import type { FileRevision } from './revisions';

/** What a signature covers, and the CMS in its hole. */
export interface Covered {
  readonly content: Uint8Array;
  readonly cms: Uint8Array;
}

/** A signature's dictionary and its number in the file. */
interface InFile {
  readonly dict: PDFDict;
  readonly number: number;
}

/** Content of a signature that covers its saving whole but for its own hole; otherwise what is wrong with its byte range. */
export function coveredContent(bytes: Uint8Array, { dict, number }: InFile, { end, objects }: FileRevision): Covered | string {
  const range = numbersOf(dict, 'ByteRange');
  const contents = dict.get(PDFName.of('Contents'));
  const span = objects.find((one) => one.number === number);
  if (!span || range?.length !== 4 || !(contents instanceof PDFHexString)) return 'Its byte range cannot be read';
  const [from, hole, after, rest] = range as [number, number, number, number];
  if (!range.every((one) => Number.isSafeInteger(one) && one >= 0)) return 'Its byte range cannot be read';
  if (from !== 0 || hole <= span.from || after >= span.to || after + rest !== end) return 'It does not cover all that was written with it';
  const buffer = Buffer.from(bytes);
  const hex = buffer.subarray(hole + 1, after - 1).toString('latin1');
  if (buffer[hole] !== 0x3c || buffer[after - 1] !== 0x3e || !/^[0-9a-fA-F]*$/.test(hex)) return 'Its hole is not its own contents';
  const [lead, tail] = [buffer.subarray(span.from, hole).toString('latin1'), buffer.subarray(after, span.to).toString('latin1')];
  const names = `${lead}${tail}`;
  if (!/\/Contents\s{0,4}$/.test(lead.slice(-16)) || timesOf(names, '/Contents') !== 1 || timesOf(names, '/ByteRange') !== 1)
    return 'Its hole is not its own contents';
  if (contents.asString().toLowerCase() !== hex.toLowerCase()) return 'Its hole is not its own contents';
  return { content: Buffer.concat([buffer.subarray(0, hole), buffer.subarray(after, end)]), cms: Buffer.from(hex, 'hex') };
}

const timesOf = (text: string, name: string): number => text.split(name).length - 1;
