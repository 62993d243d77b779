import type { Route, Stage } from './route';

export const COMPARED_PARTS = [
  'name',
  'kind',
  'condition',
  'assignees',
  'mode',
  'quorum',
  'optional',
  'hours',
  'silence',
  'guards',
  'returnTo',
  'shownAs',
] as const satisfies readonly (keyof Stage)[];
export type ComparedPart = (typeof COMPARED_PARTS)[number];

/** How a stage differs between two versions of its route; a changed one may have moved as well. */
export interface StageDifference {
  readonly key: string;
  readonly kind: 'same' | 'added' | 'removed' | 'moved' | 'changed';
  readonly before: Stage | null;
  readonly after: Stage | null;
  readonly moved: boolean;
  readonly parts: readonly ComparedPart[];
}

/** The stages of the later version in their order with what each has changed, every removed one where it stood. Pure. */
export function compareRoutes(before: Pick<Route, 'stages'>, after: Pick<Route, 'stages'>): readonly StageDifference[] {
  const stays = longestRun(
    before.stages.map((one) => one.key),
    after.stages.map((one) => one.key),
  );
  const differences = after.stages.map((stage): StageDifference => {
    const old = before.stages.find((one) => one.key === stage.key);
    if (!old) return { key: stage.key, kind: 'added', before: null, after: stage, moved: false, parts: [] };
    const parts = COMPARED_PARTS.filter((part) => !isSamePart(old[part], stage[part]));
    const moved = !stays.has(stage.key);
    return { key: stage.key, kind: parts.length > 0 ? 'changed' : moved ? 'moved' : 'same', before: old, after: stage, moved, parts };
  });
  return before.stages.reduce(
    (all, stage, index) => {
      if (after.stages.some((one) => one.key === stage.key)) return all;
      const previous = before.stages[index - 1]?.key;
      const place = previous === undefined ? 0 : all.findIndex((one) => one.key === previous) + 1;
      const removed: StageDifference = { key: stage.key, kind: 'removed', before: stage, after: null, moved: false, parts: [] };
      return [...all.slice(0, place), removed, ...all.slice(place)];
    },
    differences as readonly StageDifference[],
  );
}

/** Whether two parts of stages are the same by value; the order of a record's fields tells nothing. */
export const isSamePart = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Keys that keep their order among each other, as many as there can be: the others have moved. */
function longestRun(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const runs: (readonly string[])[] = [];
  for (const key of after) {
    const place = before.indexOf(key);
    if (place < 0) continue;
    const fitting = runs.filter((run) => before.indexOf(run.at(-1)!) < place);
    const best = fitting.reduce<readonly string[]>((longest, run) => (run.length > longest.length ? run : longest), []);
    runs.push([...best, key]);
  }
  return new Set(runs.reduce<readonly string[]>((longest, run) => (run.length > longest.length ? run : longest), []));
}
