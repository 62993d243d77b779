import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import type { Language, Role, Side, Staff } from '@vizavi/domain';
import { newId } from '../platform/clock/new-id';
import { MEMBER_COLUMNS, MEMBER_TABLES, type MemberRow } from './member-row';

export interface NewMember {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly side: Side;
  readonly clientCompanyId: string | null;
  readonly roles: readonly Role[];
  readonly name: string;
  readonly title: string | null;
  readonly language: Language;
  readonly at: string;
}

type Changeable = Pick<
  MemberRow,
  'id' | 'tenant_id' | 'roles' | 'name' | 'title' | 'department' | 'language' | 'state' | 'head_id' | 'version'
>;

/** The lock of a supplier's heads among its advisory locks: two changes at once could close a circle that neither sees. */
const HEADS = 41;

/** Members as they are written; everything in the worker's scope. */
@Injectable()
export class MembersRepository {
  /** The member with their row locked; null when the tenant has no such one. */
  async forUpdate(transaction: Transaction, tenantId: string, id: string): Promise<MemberRow | null> {
    await transaction.rows('select from member where tenant_id = $1 and id = $2 for update', [tenantId, id]);
    return this.find(transaction, tenantId, id);
  }

  find(transaction: Transaction, tenantId: string, id: string): Promise<MemberRow | null> {
    return transaction.row<MemberRow>(`select ${MEMBER_COLUMNS} from ${MEMBER_TABLES} where m.tenant_id = $1 and m.id = $2`, [
      tenantId,
      id,
    ]);
  }

  /** The person of an e-mail, made when nobody had it. */
  async personOf(transaction: Transaction, email: string, name: string, at: string): Promise<string> {
    await transaction.rows(
      'insert into person (id, email, name, password_hash, created_at) values ($1, $2, $3, null, $4) on conflict (email) do nothing',
      [newId(), email, name, at],
    );
    const person = await transaction.row<{ id: string }>('select id from person where email = $1', [email]);
    return person!.id;
  }

  /** False when the person has this very place already. */
  async add(transaction: Transaction, one: NewMember): Promise<boolean> {
    const added = await transaction.change(
      `insert into member (tenant_id, id, person_id, side, client_company_id, roles, name, title, department, language, state, invited_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8, null, $9, 'invited', $10, 1) on conflict do nothing`,
      [one.tenantId, one.id, one.personId, one.side, one.clientCompanyId, one.roles, one.name, one.title, one.language, one.at],
    );
    return added === 1;
  }

  async save(transaction: Transaction, one: Changeable): Promise<void> {
    const hit = await transaction.change(
      `update member set roles = $4, name = $5, title = $6, department = $7, language = $8, state = $9, head_id = $10, version = version + 1
       where tenant_id = $1 and id = $2 and version = $3`,
      [one.tenant_id, one.id, one.version, one.roles, one.name, one.title, one.department, one.language, one.state, one.head_id],
    );
    if (hit !== 1) throw new Error('A locked member has changed');
  }

  /** Who heads whom among the supplier's people; nobody else changes that before the transaction ends. */
  async headsForUpdate(transaction: Transaction, tenantId: string): Promise<Staff> {
    await transaction.rows('select pg_advisory_xact_lock(hashtextextended($1, $2))', [tenantId, HEADS]);
    const rows = await transaction.rows<{ id: string; head_id: string | null; active: boolean }>(
      `select id, head_id, state = 'active' as active from member where tenant_id = $1 and side = 'supplier'`,
      [tenantId],
    );
    return { people: Object.fromEntries(rows.map((row) => [row.id, { headId: row.head_id, active: row.active }])), substitutions: [] };
  }

  /** Puts a member into exactly these groups; keys that the supplier does not have are left out. */
  async setGroups(transaction: Transaction, tenantId: string, memberId: string, keys: readonly string[]): Promise<void> {
    await transaction.change('delete from member_group_member where tenant_id = $1 and member_id = $2', [tenantId, memberId]);
    await transaction.change(
      `insert into member_group_member (tenant_id, group_id, member_id)
       select tenant_id, id, $2 from member_group where tenant_id = $1 and key = any($3)`,
      [tenantId, memberId, keys],
    );
  }
}
