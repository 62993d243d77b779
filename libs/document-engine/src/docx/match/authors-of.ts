import type { Segment } from './segments';

/** Who tracked something in a clause. */
export const authorsOf = ({ lead, blocks }: Segment): readonly string[] => [
  ...new Set([lead, ...blocks].flatMap((block) => block.authors)),
];
