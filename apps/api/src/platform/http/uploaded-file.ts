import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error';

export interface UploadedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly fields: MultipartFile['fields'];
}

/** A document or an appendix above the limit that people are told of. */
export const fileTooLarge = (): ProblemError => new ProblemError(413, 'file-too-large', { field: 'file', values: { max: '20 MB' } });

/** The one file of a multipart request, at most so many bytes long; throws a problem for a body of another kind, broken off, without a file or too long. */
export async function uploadedFile(request: FastifyRequest, largest: number, tooLarge: ProblemError): Promise<UploadedFile> {
  const file = request.isMultipart() ? await readFile(request, largest) : null;
  if (!file) throw new ProblemError(400, 'invalid-request', { field: 'file' });
  if (file.isTruncated) throw tooLarge;
  return file;
}

/** Whatever the reader of multipart bodies stumbles over was sent so: no boundary, no end, headers that are none. */
async function readFile(request: FastifyRequest, fileSize: number): Promise<(UploadedFile & { readonly isTruncated: boolean }) | null> {
  try {
    const part = await request.file({ limits: { fileSize, files: 1 }, throwFileSizeLimit: false });
    if (!part) return null;
    const bytes = await part.toBuffer();
    return { name: part.filename, bytes, fields: part.fields, isTruncated: part.file.truncated };
  } catch {
    return null;
  }
}
