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
export const isListText = (name: string): boolean => /^Vizavi List Text \d$/.test(name);

/** Levels of numbers that Word knows. */
export const LEVELS = 9;

/** The id of a style in our own files. */
export const styleId = (name: string): string => name.replace(/^heading/, 'Heading').replaceAll(' ', '');
