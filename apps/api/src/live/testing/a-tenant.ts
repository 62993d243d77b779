import { type Database, type Transaction, workerScope } from '@vizavi/database';
import type { Actor, Audience, Language, Role, Side } from '@vizavi/domain';
import { FactsRepository } from '../../audit/facts.repository';
import { newToken, type Token } from '../../platform/auth/tokens';
import { newId } from '../../platform/clock/new-id';

interface Wanted {
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly companyId?: string;
  readonly language?: Language;
  readonly name?: string;
}

export interface TestMember extends Actor {
  readonly email: string;
}

const START = '2026-03-02T09:00:00.000Z';

/** A supplier in the database of a test, with what is asked of it. */
export class TestTenant {
  readonly id = newId();
  private readonly facts = new FactsRepository();
  private readonly versionId = newId();

  constructor(private readonly database: Database) {}

  async found(): Promise<this> {
    const templateId = newId();
    await this.write(async (tx) => {
      await tx.rows(`insert into supplier values ($1, 'ООО «Меридиан»', '{}', 'Москва', 'Europe/Moscow', $2)`, [this.id, START]);
      await tx.rows(`insert into template values ($1, $2, 'supply', 'supply', '{}', $3)`, [this.id, templateId, START]);
      await tx.rows(
        `insert into template_version (tenant_id, id, template_id, number, state, form, fallbacks, source, hash, created_at, version)
         values ($1, $2, $3, 1, 'published', '{}', '{}', '', '', $4, 1)`,
        [this.id, this.versionId, templateId, START],
      );
    });
    return this;
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.run(workerScope(this.id), work);
  }

  async company(name = 'ООО «Ромашка»'): Promise<string> {
    const id = newId();
    await this.write((tx) =>
      tx.rows(`insert into client_company (tenant_id, id, name, code, created_at, version) values ($1, $2, $3, $5, $4, 1)`, [
        this.id,
        id,
        name,
        START,
        id,
      ]),
    );
    return id;
  }

  async member({ side, roles, companyId, language = 'ru', name = 'Ольга Петрова' }: Wanted): Promise<TestMember> {
    const [personId, memberId] = [newId(), newId()];
    const email = `${memberId}@vizavi.test`;
    await this.write(async (tx) => {
      await tx.rows('insert into person (id, email, name, created_at) values ($1, $2, $3, $4)', [personId, email, name, START]);
      await tx.rows(
        `insert into member (tenant_id, id, person_id, side, client_company_id, roles, name, language, state, invited_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'active', $9, 1)`,
        [this.id, memberId, personId, side, companyId ?? null, roles, name, language, START],
      );
    });
    return { kind: 'member', tenantId: this.id, memberId, personId, side, roles, clientCompanyId: companyId ?? null, groupIds: [], email };
  }

  /** A session of a member that began just now; gives what its cookie holds. */
  async session(member: Actor): Promise<Token> {
    const token = newToken();
    await this.write((tx) =>
      tx.rows(
        `insert into session (hash, id, person_id, tenant_id, member_id, device, started_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, '', now(), now(), now() + interval '1 day')`,
        [token.hash, newId(), member.personId, this.id, member.memberId],
      ),
    );
    return token;
  }

  async contract(
    companyId: string,
    holders: readonly string[],
    given: { responsibleId?: string; audience?: Audience; createdBy?: string } = {},
  ): Promise<string> {
    const id = newId();
    await this.write((tx) =>
      tx.rows(
        `insert into contract (tenant_id, id, client_company_id, number, form_key, deal_type, template_version_id, language, title, audience, state, author_side,
           created_by, created_at, responsible_id, holder_side, holder_ids, held_since, open_for_supplier, open_for_client, version_supplier, version_client,
           changed_supplier, changed_client)
         values ($1, $2, $3, $4, 'supply', 'supply', $5, 'ru', 'Поставка насосов', $6, 'inReview', 'client', $7, $8, $9, 'supplier', $10, $8, 0, 0, 1, 1, $8, $8)`,
        [
          this.id,
          id,
          companyId,
          `М-${id.slice(-6)}`,
          this.versionId,
          given.audience ?? 'both',
          given.createdBy ?? newId(),
          START,
          given.responsibleId ?? null,
          holders,
        ],
      ),
    );
    return id;
  }

  async reader(contractId: string, companyId: string, readerId: string): Promise<void> {
    await this.write((tx) =>
      tx.rows(
        `insert into contract_reader (tenant_id, contract_id, client_company_id, reader_id, kind, changed_supplier, changed_client) values ($1, $2, $3, $4, 'duty', $5, $5)`,
        [this.id, contractId, companyId, readerId, START],
      ),
    );
  }

  /** A duty of a member on a contract, with its clock. */
  async assignment(
    contractId: string,
    companyId: string,
    memberId: string,
    clock: { readonly remindAt: string; readonly dueAt: string },
  ): Promise<string> {
    const id = newId();
    await this.write((tx) =>
      tx.rows(
        `insert into assignment (tenant_id, contract_id, client_company_id, id, stage_index, ord, member_id, state, assigned_at, due_at, remind_at, version)
         values ($1, $2, $3, $4, 0, 0, $5, 'active', $6, $7, $8, 1)`,
        [this.id, contractId, companyId, id, memberId, START, clock.dueAt, clock.remindAt],
      ),
    );
    return id;
  }

  /** Adds facts to a contract's chain as an act does: under the lock of its row. */
  async tell(
    contractId: string,
    companyId: string,
    facts: readonly TestFact[],
    inside?: (transaction: Transaction) => Promise<void>,
  ): Promise<void> {
    await this.write(async (tx) => {
      await tx.rows('select from contract where tenant_id = $1 and id = $2 for update', [this.id, contractId]);
      const subject = { kind: 'contract', id: contractId, tenantId: this.id, clientCompanyId: companyId } as const;
      const plain = facts.map((one) => ({
        audience: 'both' as const,
        at: new Date().toISOString(),
        by: { kind: 'system', tenantId: this.id } as const,
        shared: {},
        ...one,
      }));
      await this.facts.append(tx, subject, plain, newId);
      await inside?.(tx);
    });
  }
}

export interface TestFact {
  readonly type: string;
  readonly audience?: Audience;
  readonly at?: string;
  readonly by?: Actor;
  readonly shared?: object;
}
