/** Items `fromA` to `toA` of one list became items `fromB` to `toB` of another; everything between two edits is equal. */
export interface Edit {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** A run of equal items between edits. */
export interface Same {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** The equal runs that the edits leave, in order, the empty ones too: always one more than there are edits. */
export function sameRuns(edits: readonly Edit[], lengthA: number): readonly Same[] {
  const starts = [{ toA: 0, toB: 0 }, ...edits];
  return starts.map(({ toA, toB }, index) => ({ a: toA, b: toB, length: (edits[index]?.fromA ?? lengthA) - toA }));
}
