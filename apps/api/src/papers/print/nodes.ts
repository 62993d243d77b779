import type { PaperPart } from '@vizavi/document-engine';
import type { Body } from '@vizavi/domain';

type Marks = readonly ('strong' | 'em' | 'insertion' | 'deletion')[];

/** Words as they are; an empty line for no words. */
export const words = (text: string, ...marks: Marks): Body => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text, ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}) }],
});

export const line = (...content: readonly Body[]): Body => ({ type: 'paragraph', content });

export const run = (text: string, ...marks: Marks): Body => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});

export const textPart = (...content: readonly Body[]): PaperPart => ({ kind: 'body', body: { type: 'doc', content } });

export const listOf = (items: readonly Body[]): Body => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
});

const cellOf = (content: readonly Body[], align: 'left' | null): Body => ({
  type: 'tableCell',
  ...(align ? { attrs: { align } } : {}),
  content: content.length > 0 ? content : [words('')],
});

export interface TableColumn {
  readonly title: string;
  /** Its part of the width, in any unit. */
  readonly share: number;
}

/** A table with one head row; every cell is blocks, and numbers of clauses stand like words. */
export const tableOf = (columns: readonly TableColumn[], rows: readonly (readonly (readonly Body[])[])[]): PaperPart =>
  textPart({
    type: 'table',
    attrs: { shares: columns.map((column) => column.share) },
    content: [
      { type: 'tableRow', content: columns.map(({ title }) => ({ type: 'tableHeader', content: [words(title)] })) },
      ...rows.map((row) => ({ type: 'tableRow', content: row.map((cell) => cellOf(cell, 'left')) })),
    ],
  });

/** A clause's blocks as a cell takes them: rows of a table inside become lines. */
export const cellBlocks = (body: Body): readonly Body[] => (body.content ?? []).flatMap(cellBlock);

function cellBlock(node: Body): readonly Body[] {
  if (node.type !== 'table') return [node];
  return (node.content ?? []).map((row) => ({
    type: 'paragraph',
    ...(row.marks ? { marks: row.marks } : {}),
    content: (row.content ?? []).flatMap((cell, index) => [...(index > 0 ? [run(' · ')] : []), ...inlineOf(cell)]),
  }));
}

const inlineOf = (cell: Body): readonly Body[] =>
  (cell.content ?? []).flatMap((block, index) => [...(index > 0 ? [run(' ')] : []), ...(block.content ?? [])]);
