import type { FastifyRequest } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import { ProblemError } from '../platform/http/problem-error';
import { fileTooLarge, uploadedFile } from '../platform/http/uploaded-file';

export const LARGEST_APPENDIX = 20 * 1024 * 1024;
const LONGEST_NAME = 200;
const LONGEST_TITLE = 300;

/** What may be added to a contract, by content and not by name. */
const KINDS = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpeg' } as const;
export type AppendixType = keyof typeof KINDS;

export const kindOf = (type: string): (typeof KINDS)[AppendixType] => KINDS[type as AppendixType];

export interface UploadedAppendix {
  readonly bytes: Buffer;
  readonly type: AppendixType;
  readonly name: string;
  readonly title: string;
}

/** A name that is only a name: no folders, no control characters, not too long. */
export const safeName = (given: string): string =>
  given
    .normalize('NFC')
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, LONGEST_NAME) || 'file';

const isKnown = (type: string | undefined): type is AppendixType => type !== undefined && type in KINDS;

/** The file of a multipart request with the `title` field before it; throws a problem for whatever cannot be an appendix. */
export async function uploadedAppendix(request: FastifyRequest): Promise<UploadedAppendix> {
  const file = await uploadedFile(request, LARGEST_APPENDIX, fileTooLarge());
  const { bytes } = file;
  if (bytes.length === 0) throw new ProblemError(422, 'file-empty', { field: 'file' });
  const type = (await fileTypeFromBuffer(bytes))?.mime;
  if (!isKnown(type)) throw new ProblemError(422, 'file-type', { field: 'file' });
  const name = safeName(file.name);
  return { bytes, type, name, title: titleOf(file.fields['title']) || name.replace(/\.[^.]+$/, '') };
}

function titleOf(field: unknown): string {
  const value = typeof field === 'object' && field !== null && 'value' in field ? field.value : '';
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE) : '';
}
