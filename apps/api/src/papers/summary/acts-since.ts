import type { SummaryAct } from '@vizavi/api-types';
import { otherSide, type Contract, type Side } from '@vizavi/domain';

/** What the other side proposed and answered and has shown since a moment, oldest first; null: ever. Pure. */
export function actsSince(
  contract: Contract,
  reader: Side,
  since: string | null,
  numberOf: ReadonlyMap<string, string>,
): readonly SummaryAct[] {
  const other = otherSide(reader);
  const isNew = (at: string | null): at is string => at !== null && (since === null || at > since);
  const acts = contract.suggestions.flatMap((one): readonly SummaryAct[] => {
    const clause = { clauseId: one.clauseId, number: numberOf.get(one.place?.afterClauseId ?? one.clauseId) ?? null, side: other };
    // A counter is told by the answer that it is.
    const made =
      one.side === other && one.counterOf === null && isNew(one.publishedAt)
        ? [{ ...clause, kind: 'suggested' as const, at: one.publishedAt, reason: one.reason }]
        : [];
    const answers = one.changes.flatMap((change) => change.answers).filter((answer) => answer.side === other && isNew(answer.publishedAt));
    const once = answers.filter(
      (answer, index) => answers.findIndex((each) => each.kind === answer.kind && each.at === answer.at) === index,
    );
    return [...made, ...once.map(({ kind, publishedAt, reason }) => ({ ...clause, kind, at: publishedAt!, reason }))];
  });
  return [...acts].sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
