/** Names of styles as Word shows them: what a reader goes by, since other programs rename the ids. */
export const STYLE = {
  title: 'Title',
  heading: (level: number): string => `heading ${level + 1}`,
  clause: (level: number): string => `Vizavi Clause ${level + 1}`,
  text: 'Vizavi Text',
  opening: 'Vizavi Opening',
  list: 'Vizavi List',
  listText: (depth: number): string => `Vizavi List Text ${depth + 1}`,
  cell: 'Vizavi Table Text',
  headCell: 'Vizavi Table Heading',
  gap: 'Vizavi Gap',
  line: 'Vizavi Line',
} as const;

export const isClauseStyle = (name: string): boolean => /^(Vizavi Clause|heading) \d$/i.test(name);

/** How deep the list item is that a style puts its paragraph under; null for a style that puts it under none. */
export function listDepthOf(name: string): number | null {
  const depth = /^Vizavi List Text (\d+)$/.exec(name)?.[1];
  return depth === undefined ? null : Number(depth) - 1;
}

/** Levels of numbers that Word knows. */
export const LEVELS = 9;

/** The id of a style in our own files. */
export const styleId = (name: string): string => name.replace(/^heading/, 'Heading').replaceAll(' ', '');
