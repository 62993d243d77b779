import type { Figure } from '../blocks/block';

/** Degrees clockwise by which something must be turned to stand upright. */
export type Turn = 0 | 90 | 180 | 270;

/**
 * Size and matrix of a figure once turned. `unit` is what the figure draws itself in: [1, 1] for a page in points,
 * the size itself for a picture, which fills the unit square.
 */
export function turned(
  turn: Turn,
  width: number,
  height: number,
  [a, d]: readonly [number, number],
): Pick<Figure, 'width' | 'height' | 'matrix'> {
  switch (turn) {
    case 90:
      return { width: height, height: width, matrix: [0, -a, d, 0, 0, width] };
    case 180:
      return { width, height, matrix: [-a, 0, 0, -d, width, height] };
    case 270:
      return { width: height, height: width, matrix: [0, a, -d, 0, height, 0] };
    default:
      return { width, height, matrix: [a, 0, 0, d, 0, 0] };
  }
}
