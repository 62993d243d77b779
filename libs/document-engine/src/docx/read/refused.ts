export const REFUSALS = ['not-word', 'old-format', 'encrypted', 'macros', 'too-large', 'bomb', 'entities', 'damaged'] as const;
export type DocxRefusal = (typeof REFUSALS)[number];

/** A file that is not read, for a reason that is stable for programs. */
export class DocxRefused extends Error {
  constructor(readonly reason: DocxRefusal) {
    super(`The file is refused: ${reason}`);
    this.name = 'DocxRefused';
  }
}
