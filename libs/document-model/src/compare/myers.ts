import type { Edit } from './edit';

/** Past this many differences the texts have nothing in common worth showing, and memory would grow with the square. */
const MOST_DIFFERENCES = 1_500;

/**
 * The shortest edits that turn `a` into `b` (Myers 1986). Equal ends are cut off first. Then for each number of differences
 * the furthest point on each diagonal is kept, until one reaches the end; walking the kept points back gives the equal items,
 * and the edits are what lies between them.
 */
export function shortestEdits(a: readonly number[], b: readonly number[]): readonly Edit[] {
  const head = commonHead(a, b);
  const tail = commonTail(a, b, head);
  const middleA = a.slice(head, a.length - tail);
  const middleB = b.slice(head, b.length - tail);
  if (middleA.length === 0 && middleB.length === 0) return [];
  const trace = middleA.length > 0 && middleB.length > 0 ? explore(middleA, middleB) : null;
  const equal = trace ? walkBack(trace, middleA.length, middleB.length) : [];
  return between(equal, middleA.length, middleB.length).map((edit) => shift(edit, head));
}

function commonHead(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function commonTail(a: readonly number[], b: readonly number[], head: number): number {
  const most = Math.min(a.length, b.length) - head;
  let length = 0;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** The furthest points after 0, 1, 2 … differences; entry `d` holds the diagonals −d … d. */
function explore(a: readonly number[], b: readonly number[]): readonly Int32Array[] | null {
  const trace: Int32Array[] = [];
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  for (let differences = 0; differences <= most; differences++) {
    const points = new Int32Array(2 * differences + 1);
    trace.push(points);
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const x = slide(a, b, start(trace, differences, diagonal), diagonal);
      points[diagonal + differences] = x;
      if (x >= a.length && x - diagonal >= b.length) return trace;
    }
  }
  return null;
}

function slide(a: readonly number[], b: readonly number[], from: number, diagonal: number): number {
  let x = from;
  while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
  return x;
}

function start(trace: readonly Int32Array[], differences: number, diagonal: number): number {
  if (differences === 0) return 0;
  const previous = previousDiagonal(trace, differences, diagonal);
  return pointAt(trace, differences - 1, previous) + (previous < diagonal ? 1 : 0);
}

/** An item is added from the diagonal above, or dropped from the one below, whichever had come further. */
function previousDiagonal(trace: readonly Int32Array[], differences: number, diagonal: number): number {
  if (diagonal === -differences) return diagonal + 1;
  if (diagonal === differences) return diagonal - 1;
  const below = pointAt(trace, differences - 1, diagonal - 1);
  const above = pointAt(trace, differences - 1, diagonal + 1);
  return below < above ? diagonal + 1 : diagonal - 1;
}

function pointAt(trace: readonly Int32Array[], differences: number, diagonal: number): number {
  return trace[differences]?.[diagonal + differences] ?? 0;
}

function walkBack(trace: readonly Int32Array[], lengthA: number, lengthB: number): readonly (readonly [number, number])[] {
  const equal: [number, number][] = [];
  let x = lengthA;
  let y = lengthB;
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const from = start(trace, differences, x - y);
    while (x > from) equal.push([--x, --y]);
    if (differences === 0) break;
    const previous = previousDiagonal(trace, differences, x - y);
    x = pointAt(trace, differences - 1, previous);
    y = x - previous;
  }
  return equal.reverse();
}

function between(equal: readonly (readonly [number, number])[], lengthA: number, lengthB: number): Edit[] {
  const edits: Edit[] = [];
  let fromA = 0;
  let fromB = 0;
  for (const [toA, toB] of [...equal, [lengthA, lengthB] as const]) {
    if (toA > fromA || toB > fromB) edits.push({ fromA, toA, fromB, toB });
    fromA = toA + 1;
    fromB = toB + 1;
  }
  return edits;
}

function shift({ fromA, toA, fromB, toB }: Edit, by: number): Edit {
  return { fromA: fromA + by, toA: toA + by, fromB: fromB + by, toB: toB + by };
}
