import { meet, type Substitution } from './substitution';

export const ENTANGLEMENTS = ['own', 'circle', 'substituteAway', 'standsInAlready'] as const;

/**
 * How a new substitution meets one that stands: `own`: the same person has handed the same over at that time; `circle`: the duty would come
 * back to its owner; `substituteAway`: the substitute is away and their own substitute takes over; `standsInAlready`: the substitute stands in
 * for somebody else too.
 */
export interface Entanglement {
  readonly kind: (typeof ENTANGLEMENTS)[number];
  readonly with: Substitution;
}

/** What may not be planned: two answers to one question, and duties that go round. */
export const FORBIDDEN: readonly Entanglement['kind'][] = ['own', 'circle'];

/** Explains every way in which a substitution meets the others, the forbidden ones first. Pure. */
export function entanglementsOf(planned: Substitution, others: readonly Substitution[]): readonly Entanglement[] {
  const near = others.filter((one) => one.id !== planned.id && meet(one, planned));
  const back = returning(planned, near);
  const found = near.flatMap((one): Entanglement[] => {
    if (one.memberId === planned.memberId) return [{ kind: 'own', with: one }];
    if (back.includes(one)) return [{ kind: 'circle', with: one }];
    if (one.memberId === planned.toMemberId) return [{ kind: 'substituteAway', with: one }];
    return one.toMemberId === planned.toMemberId ? [{ kind: 'standsInAlready', with: one }] : [];
  });
  return found.toSorted((a, b) => ENTANGLEMENTS.indexOf(a.kind) - ENTANGLEMENTS.indexOf(b.kind));
}

/** The substitutions by which a duty would come back to whoever hands it over, at one and the same moment. */
function returning(planned: Substitution, near: readonly Substitution[]): readonly Substitution[] {
  const closing: Substitution[] = [];
  const paths: (readonly Substitution[])[] = [[planned]];
  for (let path = paths.shift(); path; path = paths.shift()) {
    const last = path.at(-1)!;
    for (const next of near) {
      if (next.memberId !== last.toMemberId || !path.every((one) => meet(one, next))) continue;
      if (next.toMemberId === planned.memberId) closing.push(next);
      else if (!path.some((one) => one.memberId === next.toMemberId)) paths.push([...path, next]);
    }
  }
  return closing;
}
