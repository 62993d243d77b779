import { BodyFault, diff, mark, parseBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';

const WHOLE = 'whole';

/** Neither side's: two texts are held against each other, and nobody proposes. */
const wholly = (body: Body, type: 'insertion' | 'deletion'): readonly Body[] =>
  (body.content ?? []).map((node) => ({ ...node, marks: [{ type, attrs: { changeId: WHOLE, side: 'supplier' } }] }));

/** The later body with what the earlier one had and has not, marked; bodies that the schema does not take are shown one after the other. */
export function compareBodies(clauseId: string, before: Body, after: Body): Body {
  try {
    const base = parseBody(before);
    const changes = diff(base, parseBody(after));
    return mark(
      base,
      changes.map((change) => ({ ...change, id: `${clauseId}:${change.order}`, side: 'supplier' as const })),
    );
  } catch (fault) {
    if (!(fault instanceof BodyFault)) throw fault;
    return { type: 'doc', content: [...wholly(before, 'deletion'), ...wholly(after, 'insertion')] };
  }
}
