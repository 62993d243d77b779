/** A number as the format wants it: two decimals (a hundredth of a point cannot be seen), no exponent, no minus zero. */
export function point(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** A scale or a turn: it is multiplied by hundreds of points, so it needs more digits than a place. */
export function factor(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 || 0);
}
