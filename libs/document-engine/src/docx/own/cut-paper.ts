import type { NodeJson } from '@vizavi/document-model';
import { isEmptyLine, isSound } from '../match/clause-reading';
import { textOfSegment } from '../match/match-clauses';
import { type Segment, segments, textOfParagraph } from '../match/segments';
import { toBlocks } from '../match/to-body';
import { LINE_BREAK } from '../read/inline';
import type { ReadBlock, ReadParagraph, WordFile } from '../read/word-file';
import { DocxRefused } from '../read/refused';

/** A clause with what it reads, before it has a place or a name. */
export interface CutClause {
  readonly number: string | null;
  readonly level: number;
  readonly heading: string | null;
  readonly body: NodeJson | null;
  readonly text: string;
}

export interface CutPaper {
  readonly opening: readonly ReadBlock[];
  readonly clauses: readonly CutClause[];
}

const MOST_CLAUSES = 1_000;
/** A numbered line above others that is longer than this is no heading but a clause of its own. */
const LONGEST_HEADING = 160;

/** Cuts a text at its numbered paragraphs and headings; where there are none, each paragraph is a clause. @throws DocxRefused */
export function cutPaper({ accepted }: WordFile): CutPaper {
  const { opening, clauses } = segments(accepted.map(unmarked));
  const found = clauses.length > 0 ? clauses : opening.flatMap(paragraphAlone);
  if (found.length > MOST_CLAUSES) throw new DocxRefused('too-large');
  return {
    opening: clauses.length > 0 ? opening : [],
    clauses: found.map((each, index) => cut(each, found[index + 1])).filter(({ text }) => text.trim() !== ''),
  };
}

/** Marks of an export of ours mean nothing in a contract that is brought anew. */
const unmarked = (block: ReadBlock): ReadBlock => (block.kind === 'paragraph' ? { ...block, bookmarks: [] } : block);

const paragraphAlone = (block: ReadBlock): readonly Segment[] => {
  const lead = block.kind === 'paragraph' ? block : EMPTY;
  const blocks = block.kind === 'paragraph' ? [] : [block];
  return [{ bookmarks: [], number: null, level: 0, isHeading: false, lead, blocks }];
};

const EMPTY: ReadParagraph = { kind: 'paragraph', style: '', number: null, bookmarks: [], content: [], commentIds: [], authors: [] };

function cut(segment: Segment, next: Segment | undefined): CutClause {
  const { number, level, lead, blocks } = segment;
  const words = textOfParagraph(lead).replaceAll(LINE_BREAK, ' ').trim();
  const hasBelow = next !== undefined && next.level > level;
  const isSection = words !== '' && words.length <= LONGEST_HEADING && (segment.isHeading || (hasBelow && blocks.every(isEmpty)));
  const body = bodyOf(isSection ? blocks : [lead, ...blocks]);
  const text = textOfSegment(segment);
  // A heading with nothing under it is all that the clause says.
  if (isSection && body === null && !hasBelow) return { number, level, heading: null, body: bodyOf([lead]), text };
  return { number, level, heading: isSection ? words : null, body, text };
}

const isEmpty = (block: ReadBlock): boolean => block.kind === 'paragraph' && textOfParagraph(block).trim() === '';

/** Blocks as a body that can be kept; what the schema does not take is kept as plain lines. */
export function bodyOf(blocks: readonly ReadBlock[]): NodeJson | null {
  const content = toBlocks(blocks).filter((node) => !isEmptyLine(node));
  if (content.length === 0) return null;
  const body = withoutBreaks({ type: 'doc', content });
  return isSound(body) ? body : linesOf(body);
}

const withoutBreaks = (body: NodeJson): NodeJson => JSON.parse(JSON.stringify(body).replaceAll(LINE_BREAK, ' ')) as NodeJson;

function linesOf(body: NodeJson): NodeJson {
  const lines: string[] = [];
  const visit = (node: NodeJson): void => {
    if (node.type === 'paragraph') lines.push((node.content ?? []).map(({ text = '' }) => text).join(''));
    else node.content?.forEach(visit);
  };
  visit(body);
  const kept = lines.filter((line) => line.trim() !== '');
  const plain: NodeJson = { type: 'doc', content: kept.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) };
  if (!isSound(plain)) throw new DocxRefused('too-large');
  return plain;
}
