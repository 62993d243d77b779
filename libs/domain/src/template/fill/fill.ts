import { answersInForce } from '../answers';
import { appendixReference, type GeneratedAppendix } from '../appendix';
import type { Body } from '../form';
import { filledParagraph } from './inline';
import { partiesNode } from './parties';
import { rowsTable } from './rows-table';
import type { FillOptions, FillScope, ReadyScope } from './scope';

function rows(key: string, scope: ReadyScope, options: FillOptions): Body {
  const appendix = scope.appendices?.find((one) => one.key === key);
  return appendix ? appendixReference(appendix, scope.language) : rowsTable(key, scope, options);
}

function filled(node: Body, scope: ReadyScope, options: FillOptions): readonly Body[] {
  if (node.type === 'paragraph') return filledParagraph(node, scope, options);
  if (node.type === 'rowsTable') return [rows(String(node.attrs?.['key']), scope, options)];
  if (node.type === 'parties') return [partiesNode(scope)];
  if (node.content === undefined) return [node];
  return [{ ...node, content: node.content.flatMap((child) => filled(child, scope, options)) }];
}

/**
 * A clause body (or a preamble) as it is printed: answers stand as text with the marks of their place, tables of rows as tables with totals,
 * cross-references as numbers, and the parties' requisites as `parties` with `attrs.left` and `attrs.right` (`PartyColumn`). What is unanswered
 * is a blank to be written in. Never fails on a half-filled draft.
 */
export function fill(body: Body, scope: FillScope, options: FillOptions = {}): Body {
  const ready = { ...scope, inForce: answersInForce(scope.variables, scope.answers) };
  const content = (body.content ?? []).flatMap((node) => filled(node, ready, options));
  return { ...body, content };
}

/** The rows of an answer as the body of their appendix. */
export const fillAppendix = (appendix: GeneratedAppendix, scope: FillScope): Body => ({
  type: 'doc',
  content: [rowsTable(appendix.key, { ...scope, inForce: answersInForce(scope.variables, scope.answers) }, {})],
});
