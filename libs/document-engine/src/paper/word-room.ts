import type { Language } from '@vizavi/domain';
import type { Paragraph, Table } from 'docx';

export type WordBlock = Paragraph | Table;

/** Where blocks stand: over the width of the text or in a cell. */
export interface Room {
  /** Twentieths of a point. */
  readonly width: number;
  readonly style: 'Text' | 'Cell' | 'HeadCell';
  readonly language: Language;
}
