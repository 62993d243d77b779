import type { Body } from '../form';
import { placeOf, placeText } from './place-text';
import { BLANK, type FillOptions, type ReadyScope } from './scope';

const textNode = (text: string, { marks }: Body): Body => (marks === undefined ? { type: 'text', text } : { type: 'text', marks, text });

/** One inline node filled: atoms become text, or keep their place and carry the text. */
function filledInline(node: Body, scope: ReadyScope, { keepKeys = false }: FillOptions): Body {
  if (node.type === 'variable') {
    const text = placeText(placeOf(node.attrs), scope);
    return keepKeys ? { ...node, attrs: { ...node.attrs, text } } : textNode(text, node);
  }
  if (node.type !== 'reference') return node;
  return textNode(scope.numberOf(String(node.attrs?.['clauseId'])) ?? BLANK, node);
}

const sameMarks = (a: Body, b: Body): boolean => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);

/** «2027 г.» and an answer that ends its own sentence bring their full stop along, so the one behind the place goes. */
function withoutSecondStop(nodes: readonly Body[], filled: readonly Body[]): readonly Body[] {
  return filled.flatMap((node, index) => {
    const before = filled[index - 1];
    const isBehindPlace = index > 0 && nodes[index - 1]?.type !== 'text' && nodes[index]?.type === 'text';
    const words = before?.text ?? before?.attrs?.['text'];
    const hasStop = typeof words === 'string' && words.endsWith('.');
    if (!isBehindPlace || !hasStop || !/^\.(?!\.)/.test(node.text ?? '')) return [node];
    const text = (node.text ?? '').slice(1);
    return text === '' ? [] : [{ ...node, text }];
  });
}

/** Neighbouring texts with the same marks are one text, as ProseMirror keeps them. */
function joined(nodes: readonly Body[]): readonly Body[] {
  const result: Body[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const fits = last?.type === 'text' && node.type === 'text' && sameMarks(last, node);
    if (fits) result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}

/** An answer of several lines stands as several paragraphs. */
function lines(nodes: readonly Body[]): readonly (readonly Body[])[] {
  const result: Body[][] = [[]];
  for (const node of nodes) {
    const [first = '', ...rest] = node.type === 'text' ? (node.text ?? '').split(/\s*\n\s*/) : [];
    if (node.type !== 'text') result.at(-1)?.push(node);
    if (first !== '') result.at(-1)?.push({ ...node, text: first });
    for (const line of rest) result.push(line === '' ? [] : [{ ...node, text: line }]);
  }
  return result;
}

/** A paragraph filled; more than one when an answer has several lines, none of them empty unless the paragraph was. */
export function filledParagraph(paragraph: Body, scope: ReadyScope, options: FillOptions): readonly Body[] {
  const nodes = paragraph.content ?? [];
  if (nodes.length === 0) return [paragraph];
  const filled = nodes.map((node) => filledInline(node, scope, options));
  return lines(joined(withoutSecondStop(nodes, filled)))
    .filter((content) => content.length > 0)
    .map((content) => ({ ...paragraph, content }));
}
