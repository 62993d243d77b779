import type { Body } from '@vizavi/domain';
import type { TableGrid } from '../../table-grid';

const LEAST = 600;
const LONGEST_COUNTED = 60;

/** Widths by how much stands in each column: a number needs less than a name. Their sum is the given width. */
export function columnWidths(grid: TableGrid, width: number): readonly number[] {
  const weights = Array.from({ length: grid.columns }, () => 4);
  for (const { node, column, colspan } of grid.cells)
    if (colspan === 1) weights[column] = Math.max(weights[column] ?? 0, Math.min(LONGEST_COUNTED, lengthOf(node)));
  const whole = weights.reduce((sum, each) => sum + each, 0);
  const spare = Math.max(0, width - LEAST * grid.columns);
  const widths = weights.map((weight) => LEAST + Math.floor((spare * weight) / whole));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, index) => (index === widths.length - 1 ? each + rest : each));
}

function lengthOf(node: Body): number {
  const own = typeof node.attrs?.['text'] === 'string' ? node.attrs['text'].length : (node.text?.length ?? 0);
  return own + (node.content ?? []).reduce((sum, each) => sum + lengthOf(each), 0);
}
