import type { NodeJson } from '@vizavi/document-model';
import type { ReadBlock, ReadCell, ReadParagraph, ReadTable } from '../read/word-file';
import { LIST_STEP } from '../measures';
import { listDepthOf, STYLE } from '../styles';

interface OpenList {
  readonly type: 'bulletList' | 'orderedList';
  readonly list: string;
  readonly level: number;
  readonly items: { type: 'listItem'; content: NodeJson[] }[];
}

/** Blocks of a file as the content of a clause body: numbered paragraphs become lists, by their levels nested. */
export function toBlocks(blocks: readonly ReadBlock[]): readonly NodeJson[] {
  const top: NodeJson[] = [];
  let open: OpenList[] = [];
  const inside = (depth: number): NodeJson[] => (depth < 0 ? top : (open[depth]?.items.at(-1)?.content ?? top));
  for (const block of blocks) {
    if (block.kind === 'paragraph' && block.number && !block.number.isClause) {
      open = listed(block, block.number, open, inside);
      continue;
    }
    const depth = Math.min(depthOf(block), open.length - 1);
    open = open.slice(0, depth + 1);
    if (block.kind === 'table') inside(depth).push(tableOf(block));
    else if (!isGap(block)) inside(depth).push(paragraphOf(block));
  }
  return top;
}

function listed(
  block: ReadParagraph,
  { list, level, kind }: NonNullable<ReadParagraph['number']>,
  before: readonly OpenList[],
  inside: (depth: number) => NodeJson[],
): OpenList[] {
  const type = kind === 'bullet' ? 'bulletList' : 'orderedList';
  const open = before.filter((each) => each.level < level || (each.level === level && each.list === list && each.type === type));
  const item = { type: 'listItem' as const, content: [paragraphOf(block)] };
  const last = open.at(-1);
  if (last?.level === level) {
    last.items.push(item);
    return open;
  }
  const items = [item];
  inside(open.length - 1).push({ type, content: items });
  return [...open, { type, list, level, items }];
}

/** In the item of which open list a block that has no number of its own stands; −1: in none. */
function depthOf(block: ReadBlock): number {
  if (block.kind === 'table') return Math.round(block.left / LIST_STEP) - 1;
  return listDepthOf(block.style) ?? -1;
}

const isGap = ({ style, content }: ReadParagraph): boolean => style === STYLE.gap && content.length === 0;

export function paragraphOf({ content }: Pick<ReadParagraph, 'content'>): NodeJson {
  const nodes = content.flatMap(({ text, formats, footnote }): NodeJson[] => {
    const marks = formats.length > 0 ? { marks: [...formats].sort(byOrder).map((type) => ({ type })) } : {};
    const words: NodeJson[] = text === '' ? [] : [{ type: 'text', text, ...marks }];
    return footnote === undefined ? words : [...words, { type: 'footnote', attrs: { text: footnote }, ...marks }];
  });
  return nodes.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: nodes };
}

const ORDER = ['strong', 'em', 'underline'];
const byOrder = (a: string, b: string): number => ORDER.indexOf(a) - ORDER.indexOf(b);

const tableOf = ({ rows }: ReadTable): NodeJson => ({
  type: 'table',
  content: rows.map((cells) => ({ type: 'tableRow', content: cells.map(cellOf) })),
});

function cellOf({ colspan, rowspan, isHead, blocks }: ReadCell): NodeJson {
  const attrs = { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) };
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [paragraphOf(labelled(block))] : []));
  return {
    type: isHead ? 'tableHeader' : 'tableCell',
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' }],
  };
}

/** A cell holds no lists: the number of an item becomes a word. */
function labelled(block: ReadParagraph): ReadParagraph {
  if (block.number === null) return block;
  return { ...block, content: [{ text: `${block.number.label} `, formats: [] }, ...block.content] };
}
