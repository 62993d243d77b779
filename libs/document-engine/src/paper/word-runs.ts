import type { Body } from '@vizavi/domain';
import { type IRunOptions, TextRun, UnderlineType } from 'docx';

type Look = Partial<Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'color' | 'underline'>>;

/** The colours of a redline on paper; Word takes them as hexadecimal. */
const INSERTED: Look = { color: '006678', underline: { type: UnderlineType.SINGLE } };
const DELETED: Look = { color: 'BD171C', strike: true };

const LOOKS: Readonly<Partial<Record<string, Look>>> = {
  strong: { bold: true },
  em: { italics: true },
  underline: { underline: { type: UnderlineType.SINGLE } },
  insertion: INSERTED,
  deletion: DELETED,
  formatChange: { color: '61339A' },
  attributeChange: { color: '61339A' },
};

const PILCROW = '\u00a0¶';

/** What the marks of a node ask for; a struck one stays struck whatever else it is. */
export function lookOf(node: Body, outer: Look): Look {
  const own = (node.marks ?? []).reduce<Look>((look, { type }) => ({ ...look, ...LOOKS[type] }), outer);
  return outer.strike || node.marks?.some(({ type }) => type === 'deletion') ? { ...own, ...DELETED } : own;
}

/** The line of a paragraph as runs of Word; its own marks are seen in every run. */
export function runsOf(paragraph: Body, outer: Look): readonly TextRun[] {
  const look = lookOf(paragraph, outer);
  const runs = (paragraph.content ?? []).map((node) =>
    node.type === 'hardBreak' ? new TextRun({ break: 1 }) : new TextRun({ text: node.text ?? '', ...lookOf(node, look) }),
  );
  const types = (paragraph.marks ?? []).map(({ type }) => type);
  if (types.includes('insertedBreak')) return [...runs, new TextRun({ text: PILCROW, ...INSERTED })];
  return types.includes('deletedBreak') ? [...runs, new TextRun({ text: PILCROW, ...DELETED })] : runs;
}

export type { Look };
