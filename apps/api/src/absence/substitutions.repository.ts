import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { Substitution } from '@vizavi/domain';
import { DECIDING_ROLES } from '@vizavi/policies';

/** A substitution as it is kept. */
export interface SubstitutionRow extends Substitution {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly note: string | null;
  readonly plannedBy: string;
  readonly version: number;
}

/** An employee who may be away or stand in. */
export interface EmployeeRow {
  readonly memberId: string;
  readonly headId: string | null;
  readonly active: boolean;
  /** May have a duty and act on it. */
  readonly decides: boolean;
}

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const COLUMNS = `id, member_id as "memberId", to_member_id as "toMemberId", first_day::text as "firstDay", last_day::text as "lastDay",
  ${iso('starts_at')} as "startsAt", ${iso('ends_at')} as "endsAt", kinds, note, planned_by as "plannedBy", version`;

type Row = SubstitutionRow & Record<string, unknown>;

/** Who stands in for whom and when. */
@Injectable()
export class SubstitutionsRepository {
  /** Whatever is in force at some moment of a span, by its beginning. */
  between(transaction: Transaction, tenantId: string, from: string, to: string): Promise<SubstitutionRow[]> {
    return transaction.rows<Row>(
      `select ${COLUMNS} from substitution where tenant_id = $1 and starts_at < $3 and ends_at > $2 order by starts_at, id limit 2000`,
      [tenantId, from, to],
      'substitutions-between',
    );
  }

  find(transaction: Transaction, tenantId: string, id: string): Promise<SubstitutionRow | null> {
    return transaction.row<Row>(`select ${COLUMNS} from substitution where tenant_id = $1 and id = $2`, [tenantId, id]);
  }

  async findForUpdate(transaction: Transaction, tenantId: string, id: string): Promise<SubstitutionRow | null> {
    await transaction.rows('select from substitution where tenant_id = $1 and id = $2 for update', [tenantId, id]);
    return this.find(transaction, tenantId, id);
  }

  /** Plans of one supplier are judged against each other, so they are made one after another. */
  async lockAll(transaction: Transaction, tenantId: string): Promise<void> {
    await transaction.rows(`select pg_advisory_xact_lock(hashtextextended('substitutions ' || $1, 0))`, [tenantId]);
  }

  employee(transaction: Transaction, tenantId: string, memberId: string): Promise<EmployeeRow | null> {
    return transaction.row<EmployeeRow & Record<string, unknown>>(
      `select id as "memberId", head_id as "headId", state = 'active' as active, roles && $3::text[] as decides from member where tenant_id = $1 and id = $2 and side = 'supplier'`,
      [tenantId, memberId, DECIDING_ROLES],
    );
  }

  add(transaction: Transaction, tenantId: string, one: SubstitutionRow, at: string): Promise<number> {
    return transaction.change(
      `insert into substitution (tenant_id, id, member_id, to_member_id, first_day, last_day, starts_at, ends_at, kinds, note, planned_by, created_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1)`,
      [
        tenantId,
        one.id,
        one.memberId,
        one.toMemberId,
        one.firstDay,
        one.lastDay,
        one.startsAt,
        one.endsAt,
        one.kinds,
        one.note,
        one.plannedBy,
        at,
      ],
    );
  }

  save(transaction: Transaction, tenantId: string, one: SubstitutionRow): Promise<number> {
    return transaction.change(
      `update substitution set to_member_id = $4, first_day = $5, last_day = $6, starts_at = $7, ends_at = $8, kinds = $9, note = $10, version = version + 1
       where tenant_id = $1 and id = $2 and version = $3`,
      [tenantId, one.id, one.version, one.toMemberId, one.firstDay, one.lastDay, one.startsAt, one.endsAt, one.kinds, one.note],
    );
  }

  remove(transaction: Transaction, tenantId: string, id: string): Promise<number> {
    return transaction.change('delete from substitution where tenant_id = $1 and id = $2', [tenantId, id]);
  }
}
