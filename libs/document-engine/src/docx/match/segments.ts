import { APPENDIX_MARK, END_MARK, isClauseBookmark } from '../bookmarks';
import { STYLE } from '../styles';
import type { ReadBlock, ReadParagraph } from '../read/word-file';

/** A clause as a file shows it: a numbered or bookmarked paragraph and what follows it. */
export interface Segment {
  readonly bookmarks: readonly string[];
  /** «4.2», or null where nothing is numbered. */
  readonly number: string | null;
  readonly level: number;
  readonly isHeading: boolean;
  readonly lead: ReadParagraph;
  readonly blocks: readonly ReadBlock[];
}

export interface Segments {
  /** What stands before the first clause, and after the last. */
  readonly opening: readonly ReadBlock[];
  readonly clauses: readonly Segment[];
  readonly ending: readonly ReadBlock[];
}

/** Cuts a text into clauses. */
export function segments(blocks: readonly ReadBlock[]): Segments {
  const end = blocks.findIndex((block) => block.kind === 'paragraph' && block.bookmarks.some(isEnd));
  const text = end < 0 ? blocks : blocks.slice(0, end);
  const starts = text.flatMap((block, index) => (block.kind === 'paragraph' && startOf(block) ? [index] : []));
  return {
    opening: text.slice(0, starts[0] ?? text.length),
    clauses: starts.map((start, index) => segment(text[start] as ReadParagraph, text.slice(start + 1, starts[index + 1]))),
    ending: end < 0 ? [] : blocks.slice(end),
  };
}

const isEnd = (name: string): boolean => name === END_MARK || name.startsWith(APPENDIX_MARK);

export const textOfParagraph = ({ content }: ReadParagraph): string => content.map(({ text }) => text).join('');

interface Start {
  readonly number: string | null;
  readonly level: number;
}

const HEADING = /^heading (\d)$/i;
/** A number that somebody typed: «4.2. Оплата», not «10 дней». */
const TYPED = /^\s*(\d{1,3}(?:\.\d{1,3}){0,6})(?:\.\s+|\.?\s*\t|(?<=\.\d{1,3})\s+)/;

function startOf(paragraph: ReadParagraph): Start | null {
  const { number, style, bookmarks } = paragraph;
  const heading = HEADING.exec(style);
  const counted = number?.isClause && style !== STYLE.list ? numberIn(number.label) : null;
  if (counted !== null) return { number: counted, level: number!.level };
  if (bookmarks.some(isClauseBookmark)) return { number: null, level: heading ? Number(heading[1]) - 1 : 0 };
  if (number !== null) return null;
  const typed = TYPED.exec(textOfParagraph(paragraph));
  if (typed) return { number: typed[1]!, level: typed[1]!.split('.').length - 1 };
  return heading ? { number: null, level: Number(heading[1]) - 1 } : null;
}

const numberIn = (label: string): string | null => /\d+(?:\.\d+)*/.exec(label)?.[0] ?? null;

function segment(lead: ReadParagraph, blocks: readonly ReadBlock[]): Segment {
  const { number, level } = startOf(lead)!;
  const isTyped = lead.number === null && number !== null;
  return {
    bookmarks: lead.bookmarks.filter(isClauseBookmark),
    number,
    level,
    isHeading: HEADING.test(lead.style),
    lead: isTyped ? withoutNumber(lead) : lead,
    blocks,
  };
}

function withoutNumber(lead: ReadParagraph): ReadParagraph {
  let rest = TYPED.exec(textOfParagraph(lead))?.[0].length ?? 0;
  const content = lead.content.flatMap((each) => {
    const cut = Math.min(rest, each.text.length);
    rest -= cut;
    return cut === each.text.length && each.footnote === undefined ? [] : [{ ...each, text: each.text.slice(cut) }];
  });
  return { ...lead, content };
}
