/** One thing that was measured, beside what it should be; `met` is null where no goal is set. */
export interface Line {
  readonly goal: string;
  readonly what: string;
  readonly measured: string;
  readonly wanted: string;
  readonly met: boolean | null;
}

const MARKS = { true: '✓', false: '✗', null: '·' } as const;

/** Lines under one another, in columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat(widths[column]! - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const report = (lines: readonly Line[]): string =>
  table([
    ['', 'goal', 'what', 'measured', 'wanted'],
    ...lines.map(({ goal, what, measured, wanted, met }) => [MARKS[`${met}`], goal, what, measured, wanted]),
  ]);

/** A measured value against the most that it should be. */
export const atMost = (goal: string, what: string, value: number, most: number, unit: string, digits = 0): Line => ({
  goal,
  what,
  measured: `${value.toFixed(digits)} ${unit}`.trim(),
  wanted: `≤ ${most} ${unit}`.trim(),
  met: value <= most,
});

export const atLeast = (goal: string, what: string, value: number, least: number, unit: string): Line => ({
  goal,
  what,
  measured: `${Math.round(value)} ${unit}`,
  wanted: `≥ ${least} ${unit}`,
  met: value >= least,
});
