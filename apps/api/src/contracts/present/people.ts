import type { Transaction } from '@vizavi/database';
import type { PersonView } from '@vizavi/api-types';
import type { Side, Stage } from '@vizavi/domain';

interface KnownMember {
  readonly id: string;
  readonly side: Side;
  readonly name: string;
  readonly title: string | null;
  readonly department: string | null;
}

/** People by id, as the reader may see them. */
export class People {
  constructor(
    private readonly byId: ReadonlyMap<string, KnownMember>,
    private readonly reader: Side,
  ) {}

  /** A client is told of the supplier's people what their stage shows. */
  view(memberId: string, stage: Pick<Stage, 'shownAs'> | null = null): PersonView {
    const known = this.byId.get(memberId);
    if (!known) return { memberId, name: '—', title: null, side: this.reader };
    const { id, side, name, title, department } = known;
    const hidden = this.reader === 'client' && side === 'supplier' ? (stage?.shownAs ?? 'nameAndRole') : 'nameAndRole';
    if (hidden === 'role') return { memberId: null, name: title ?? '—', title: null, side };
    if (hidden === 'department') return { memberId: null, name: department ?? title ?? '—', title: null, side };
    return { memberId: id, name, title, side };
  }
}

/** Reads the people whom a view names, in one question. */
export async function peopleOf(transaction: Transaction, tenantId: string, reader: Side, ids: readonly (string | null)[]): Promise<People> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const source = reader === 'client' ? 'shown_member' : 'member';
  const rows =
    wanted.length === 0
      ? []
      : await transaction.rows<KnownMember & Record<string, unknown>>(
          `select id, side, name, title, department from ${source} where tenant_id = $1 and id = any($2)`,
          [tenantId, wanted],
          `people-${reader}`,
        );
  return new People(new Map(rows.map((row) => [row.id, row])), reader);
}
