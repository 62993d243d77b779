import { answersInForce } from '../answers';
import type { Body } from '../form';
import { partiesNode } from './parties';
import { placeOf, placeText } from './place-text';
import { rowsTable } from './rows-table';
import { BLANK, type FillScope, type ReadyScope } from './scope';

/**
 * A clause body as it is kept, each place carrying what stands in it: `attrs.text` of variables and references, `attrs.table` of rows,
 * `attrs.left` and `attrs.right` of parties. Unlike `fill` it moves nothing, so that changes and editors find their positions in it.
 */
export function annotate(body: Body, scope: FillScope): Body {
  return annotated(body, { ...scope, inForce: answersInForce(scope.variables, scope.answers) });
}

function annotated(node: Body, scope: ReadyScope): Body {
  const more = (attrs: Body['attrs']): Body => ({ ...node, attrs: { ...node.attrs, ...attrs } });
  switch (node.type) {
    case 'variable':
      return more({ text: placeText(placeOf(node.attrs), scope) });
    case 'reference':
      return more({ text: scope.numberOf(String(node.attrs?.['clauseId'])) ?? BLANK });
    case 'rowsTable':
      return more({ table: rowsTable(String(node.attrs?.['key']), scope, {}) });
    case 'parties':
      return more(partiesNode(scope).attrs);
    default:
      return node.content === undefined ? node : { ...node, content: node.content.map((child) => annotated(child, scope)) };
  }
}
