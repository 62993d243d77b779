import type { Body } from '@vizavi/domain';
import { type Run, type Style, TEXT_CHANGES, type TextChange, emboldened, italicised } from '../text/style';

const CHANGE_MARKS: Readonly<Partial<Record<string, TextChange>>> = {
  insertion: 'insertion',
  deletion: 'deletion',
  formatChange: 'format',
  attributeChange: 'format',
};

/** Inline nodes as runs of text; an atom that nobody resolved shows its label in brackets. */
export function runsOf(nodes: readonly Body[], style: Style): Run[] {
  return nodes.map((node) => ({ text: textOf(node), style: styled(style, node) }));
}

/** The change that a node's own marks say: a whole paragraph or row may be inserted or struck. */
export function changeOf(node: Body): TextChange | null {
  return TEXT_CHANGES.find((change) => (node.marks ?? []).some((mark) => CHANGE_MARKS[mark.type] === change)) ?? null;
}

/** A pilcrow where only the break after a paragraph is proposed or struck: nothing else would show it. */
export function breakRuns(node: Body, style: Style): Run[] {
  const types = (node.marks ?? []).map((mark) => mark.type);
  const change = types.includes('deletedBreak') ? 'deletion' : types.includes('insertedBreak') ? 'insertion' : null;
  return change ? [{ text: '\u00a0¶', style: { ...style, change } }] : [];
}

/** All the text below a node, without its styles. */
export function plainText(node: Body): string {
  if (!node.content) return textOf(node);
  return node.content.map(plainText).join(isTextBlock(node) ? '' : '\n');
}

function isTextBlock(node: Body): boolean {
  return node.type === 'paragraph';
}

function textOf(node: Body): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  if (node.type === 'footnote' && typeof node.attrs?.text === 'string') return ` [${node.attrs.text}]`;
  if (node.content || isTextBlock(node)) return '';
  return `[${label(node)}]`;
}

function label(node: Body): string {
  const { label: name, key, clauseId } = node.attrs ?? {};
  const found = [name, key, clauseId].find((each) => typeof each === 'string' && each !== '');
  return typeof found === 'string' ? found : node.type;
}

function styled(style: Style, node: Body): Style {
  return (node.marks ?? []).reduce((result, mark) => withMark(result, mark.type), style);
}

/** Marks that do not print (a comment's anchor) leave the style as it is. */
function withMark(style: Style, mark: string): Style {
  if (mark === 'strong') return { ...style, cut: emboldened(style.cut) };
  if (mark === 'em') return { ...style, cut: italicised(style.cut) };
  if (mark === 'underline') return { ...style, underline: true };
  const change = CHANGE_MARKS[mark];
  return change ? { ...style, change: strongest(style.change, change) } : style;
}

/** Inside a struck clause everything is struck; a new look matters least. */
function strongest(outer: TextChange | null, inner: TextChange): TextChange {
  if (outer === 'deletion' || inner === 'deletion') return 'deletion';
  return outer === 'insertion' ? 'insertion' : inner;
}
