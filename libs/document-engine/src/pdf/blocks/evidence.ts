import { SPACE, TEXT_WIDTH, TYPE } from '../measures';
import { type GridBlock, heightOf } from './block';
import { rowsOf } from './paragraph';
import type { Setting } from './setting';
import { addTag } from './tag';

const PADDING = { side: 9, top: 7, bottom: 8 } as const;

/** The framed record of a simple signature: who, when, which hash. */
export function evidenceBlock(lines: readonly string[], outer: Setting): GridBlock {
  const section = addTag(outer.parent, 'Sect');
  const setting: Setting = { ...outer, x: 0, measure: TEXT_WIDTH - 2 * PADDING.side, type: TYPE.evidence, align: 'left', hyphenate: false };
  const rows = lines.flatMap((text) => rowsOf([{ text, style: setting.style }], setting, addTag(section, 'P')));
  const cell = { row: 0, column: 0, rowspan: 1, colspan: 1, rows, padding: PADDING, head: false };
  const heights = [heightOf(rows) + PADDING.top + PADDING.bottom];
  return {
    kind: 'grid',
    columns: [TEXT_WIDTH],
    cells: [cell],
    heights,
    headRows: 0,
    border: true,
    whole: true,
    keepWithNext: false,
    ...SPACE.requisites,
  };
}
