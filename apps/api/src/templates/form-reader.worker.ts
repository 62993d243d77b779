import { readUploaded, type ReadForm } from './read-uploaded';

/** The task of a worker thread. */
export const read = (source: string): ReadForm => readUploaded(source);
