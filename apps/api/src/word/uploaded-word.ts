import { DOCX_LIMITS, DocxRefused, readDocxInWorker, type WordFile } from '@vizavi/document-engine';
import type { FastifyRequest } from 'fastify';
import { safeName } from '../documents/uploaded-appendix';
import { ProblemError } from '../platform/http/problem-error';
import { fileTooLarge, uploadedFile } from '../platform/http/uploaded-file';
import type { FileGate } from '../platform/scan/file-gate';
import { hashOfBytes } from '../platform/storage/file-storage';

export interface UploadedWord {
  readonly file: WordFile;
  readonly hash: string;
  readonly name: string;
}

/** The Word file of a multipart request, read in a thread of its own; throws a problem for whatever is no document that may be read. */
export async function uploadedWord(request: FastifyRequest, gate: FileGate): Promise<UploadedWord> {
  const { bytes, name } = await uploadedFile(request, DOCX_LIMITS.bytes, fileTooLarge());
  if (bytes.length === 0) throw new ProblemError(422, 'file-empty', { field: 'file' });
  await gate.admit(bytes);
  return { file: await read(bytes), hash: hashOfBytes(bytes), name: safeName(name) };
}

async function read(bytes: Buffer): Promise<WordFile> {
  try {
    return await readDocxInWorker(new Uint8Array(bytes));
  } catch (fault) {
    if (fault instanceof DocxRefused) throw new ProblemError(422, `word-${fault.reason}`, { field: 'file' });
    throw fault;
  }
}
