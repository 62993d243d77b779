import type { Body } from '@vizavi/domain';
import { blocksOf, cellsOf, EMPHASIS, PARTIES, REFERENCE, ROWS_TABLE, STRONG, VARIABLE, WORD_FORMATS, type Block } from './markup';

type Marks = NonNullable<Body['marks']>;

const INLINE = new RegExp([STRONG, EMPHASIS, VARIABLE, REFERENCE].map(({ source }) => source).join('|'), 'g');

/**
 * Turns the text markup into a ProseMirror document of the schema in `libs/document-model`.
 * Never fails: characters that are no markup stay text (`readForm` reports broken markup before).
 */
export function bodyOf(markup: string): Body {
  const content = blocksOf(markup).map(blockBody);
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function blockBody({ kind, lines }: Block): Body {
  if (kind === 'list')
    return { type: 'bulletList', content: lines.map((line) => ({ type: 'listItem', content: [paragraph(line.slice(2))] })) };
  if (kind === 'table') return { type: 'table', content: lines.map((line, index) => row(line, index === 0 ? 'tableHeader' : 'tableCell')) };
  const line = lines.join(' ');
  if (line === PARTIES) return { type: 'parties' };
  const key = ROWS_TABLE.exec(line)?.[1];
  return key ? { type: 'rowsTable', attrs: { key } } : paragraph(line);
}

function row(line: string, type: 'tableHeader' | 'tableCell'): Body {
  return { type: 'tableRow', content: cellsOf(line).map((cell) => ({ type, content: [paragraph(cell)] })) };
}

function paragraph(line: string): Body {
  const content = inline(line.trim(), []);
  return content.length > 0 ? { type: 'paragraph', content } : { type: 'paragraph' };
}

function inline(line: string, marks: Marks): readonly Body[] {
  const nodes: Body[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    nodes.push(...text(line.slice(end, match.index), marks), ...token(match, marks));
    end = match.index + match[0].length;
  }
  return [...nodes, ...text(line.slice(end), marks)];
}

function token(match: RegExpExecArray, marks: Marks): readonly Body[] {
  const [, strong, emphasis, key, field, clauseId] = match;
  if (strong) return inline(strong, [...marks, { type: 'strong' }]);
  if (emphasis) return inline(emphasis, [...marks, { type: 'em' }]);
  if (clauseId) return [marked({ type: 'reference', attrs: { clauseId } }, marks)];
  const format = WORD_FORMATS.find((each) => each === field) ?? null;
  return [marked({ type: 'variable', attrs: { key, field: format ? null : (field ?? null), format } }, marks)];
}

function text(words: string, marks: Marks): readonly Body[] {
  return words === '' ? [] : [marked({ type: 'text', text: words }, marks)];
}

function marked(node: Body, marks: Marks): Body {
  return marks.length > 0 ? { ...node, marks } : node;
}
