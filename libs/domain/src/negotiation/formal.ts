/** Letters of one case, one kind of quotes and dashes, blanks as one: what a reader takes for the same words. */
const alike = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»„“”"']/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/[\s¶]+/gu, ' ')
    .trim();

/** Whether a change leaves the words as they are: format, attributes, letter case, quotes, dashes, blanks. A comma may change a meaning, so it is not formal. */
export const isFormal = (kind: string, deleted: string, inserted: string): boolean =>
  kind === 'format' ||
  kind === 'attribute' ||
  (kind !== 'clause' && kind !== 'block' && deleted + inserted !== '' && alike(deleted) === alike(inserted));
