import type { WordKey } from '@vizavi/words';

export const FILE_TYPES = ['application/pdf', 'image/png', 'image/jpeg'] as const;
const LARGEST = 20 * 1024 * 1024;

/** Why a file need not be sent at all; the server judges its content. */
export function fileFault({ size, type }: Pick<File, 'size' | 'type'>): WordKey | null {
  if (!(FILE_TYPES as readonly string[]).includes(type)) return 'documents.fileWrongType';
  return size > LARGEST ? 'documents.fileTooLarge' : null;
}
