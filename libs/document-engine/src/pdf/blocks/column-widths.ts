/** What the cells of a column ask for, padding included, points. */
export interface ColumnNeed {
  /** Its longest word. */
  readonly least: number;
  /** Its longest paragraph on one line. */
  readonly most: number;
}

/** One word (a hash, an address) may not push the other columns off the page. */
const WIDEST_WORD = 0.45;
/** Power by which a column's wish counts: below one, so that a long column does not starve the others. */
const DAMPING = 0.7;

/** Shares the measure among the columns: each gets its longest word, the rest goes by what their text would fill. */
export function columnWidths(needs: readonly ColumnNeed[], measure: number): number[] {
  const least = needs.map((need) => Math.min(need.least, measure * WIDEST_WORD));
  const sum = total(least);
  if (sum >= measure) return least.map((width) => (width * measure) / sum);
  const most = total(needs.map((need) => need.most));
  return most <= measure ? widened(needs, measure - most) : shared(needs, least, measure - sum);
}

function widened(needs: readonly ColumnNeed[], rest: number): number[] {
  const weights = needs.map((need) => need.most ** DAMPING);
  return needs.map((need, index) => need.most + (rest * (weights[index] ?? 0)) / total(weights));
}

/** Gives the rest out by weight; a column never gets more than its longest paragraph, what it leaves goes round again. */
function shared(needs: readonly ColumnNeed[], least: readonly number[], rest: number): number[] {
  const widths = [...least];
  let left = rest;
  for (let round = 0; round < needs.length && left > 0.01; round++) {
    const open = needs.map((need, index) => need.most > (widths[index] ?? 0) + 0.01);
    const weights = needs.map((need, index) => (open[index] ? need.most ** DAMPING : 0));
    const weight = total(weights);
    const given = left;
    needs.forEach((need, index) => {
      const share = Math.min((given * (weights[index] ?? 0)) / weight, need.most - (widths[index] ?? 0));
      if (!open[index]) return;
      widths[index] = (widths[index] ?? 0) + share;
      left -= share;
    });
  }
  return widths;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
