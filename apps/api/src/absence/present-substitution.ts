import type { SubstitutionView } from '@vizavi/api-types';
import { entanglementsOf, type Actor } from '@vizavi/domain';
import { reasonOfPlanning } from '@vizavi/policies';
import type { People } from '../contracts/present/people';
import type { SubstitutionRow } from './substitutions.repository';

/** What a view of a substitution is told from besides its row. */
export interface Surrounding {
  readonly actor: Actor;
  readonly now: string;
  readonly people: People;
  readonly heads: ReadonlyMap<string, string | null>;
  readonly others: readonly SubstitutionRow[];
}

function standingOf({ startsAt, endsAt }: SubstitutionRow, now: string): SubstitutionView['standing'] {
  if (now < startsAt) return 'planned';
  return now < endsAt ? 'now' : 'over';
}

/** A substitution as the reader sees it, with every other that meets it. */
export function substitutionView(row: SubstitutionRow, { actor, now, people, heads, others }: Surrounding): SubstitutionView {
  const standing = standingOf(row, now);
  const employee = { memberId: row.memberId, headId: heads.get(row.memberId) ?? null };
  return {
    id: row.id,
    member: people.view(row.memberId),
    to: people.view(row.toMemberId),
    firstDay: row.firstDay,
    lastDay: row.lastDay,
    kinds: row.kinds,
    note: row.note,
    plannedBy: people.view(row.plannedBy),
    standing,
    entanglements: entanglementsOf(row, others).map(({ kind, with: other }) => {
      const { firstDay, lastDay } = others.find((one) => one.id === other.id)!;
      return { kind, member: people.view(other.memberId), to: people.view(other.toMemberId), firstDay, lastDay };
    }),
    mayChange: standing !== 'over' && reasonOfPlanning(actor, employee) === null,
    etag: String(row.version),
  };
}
