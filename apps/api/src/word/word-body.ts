import { annotate, appendixReference, type Body, type FillScope } from '@vizavi/domain';

/** A body as Word shows it: every place with its text; rows that stand in an appendix are named in their clause. */
export const wordBody = (body: Body, scope: FillScope): Body => referring(annotate(body, scope), scope);

function referring(node: Body, scope: FillScope): Body {
  const appendix = node.type === 'rowsTable' && scope.appendices?.find((one) => one.key === node.attrs?.['key']);
  if (appendix) return { ...node, attrs: { ...node.attrs, table: appendixReference(appendix, scope.language) } };
  return node.content === undefined ? node : { ...node, content: node.content.map((child) => referring(child, scope)) };
}
