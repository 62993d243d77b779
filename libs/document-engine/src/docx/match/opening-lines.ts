import type { WordContract } from '../word-contract';
import { textOfBody } from './match-clauses';

/** What a file says before its first clause, a line each. */
export const openingLines = ({ title, numberLine, place, date, preamble }: WordContract): readonly string[] => [
  title,
  numberLine,
  [place, date].filter(Boolean).join(' '),
  ...(preamble?.content ?? []).map((node) => textOfBody({ type: 'doc', content: [node] })),
];
