import { SPACE } from '../measures';
import { type Line, linesOf, singleLine } from '../text/lines';
import type { Run } from '../text/style';
import type { Row, RowPart, TextBlock } from './block';
import type { Setting } from './setting';
import { type Tag, addTag } from './tag';

/** A number or a bullet that hangs left of the first line. */
export interface Label {
  readonly run: Run;
  readonly x: number;
}

/** Lines of text as rows, all of one height. */
export function rowsOf(runs: readonly Run[], setting: Setting, tag: Tag | null, label: Label | null = null): Row[] {
  const { size, leading } = setting.type;
  const lines = linesOf(runs, { ...setting, size, justify: setting.align === 'justify' });
  const hung = label ? [{ line: singleLine([label.run], size, setting.language), x: label.x }] : [];
  return lines.map((line, index) => {
    const text: RowPart = { line, x: setting.x + shift(line, setting) };
    return { height: leading, baseline: baselineOf(size, leading), parts: index === 0 ? [...hung, text] : [text], tag };
  });
}

/** A paragraph of the running text. */
export function paragraph(runs: readonly Run[], setting: Setting, label: Label | null = null): TextBlock {
  const tag = addTag(setting.parent, 'P');
  return { kind: 'text', rows: rowsOf(runs, setting, tag, label), before: 0, after: SPACE.paragraph, keepWithNext: false, whole: false };
}

/** White of the given height, no part of the text. */
export function blankRow(height: number): Row {
  return { height, baseline: height, parts: [], tag: null };
}

/** The letters' body stands in the middle of the line's height. */
export function baselineOf(size: number, leading: number): number {
  return leading / 2 + size * 0.36;
}

function shift(line: Line, { align, measure }: Setting): number {
  if (align === 'right') return measure - line.width;
  return align === 'center' ? (measure - line.width) / 2 : 0;
}
