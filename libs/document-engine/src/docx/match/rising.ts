/** Indexes of the longest stretch of rising numbers, gaps allowed. */
export function longestRising(values: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let place = tails.findIndex((tail) => values[tail]! >= value);
    if (place < 0) place = tails.length;
    before[index] = tails[place - 1] ?? -1;
    tails[place] = index;
  });
  const rising: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) rising.unshift(at);
  return rising;
}
