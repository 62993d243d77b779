import { Injectable } from '@nestjs/common';
import type { AddClientRequest, ChangeClientRequest, ClientView } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import { type Actor, checkCompany, checkInn } from '@vizavi/domain';
import { reasonOfClient } from '@vizavi/policies';
import type { PlainFact, Subject } from '../audit/fact-chain';
import { FactsRepository } from '../audit/facts.repository';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { forbidden, notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { clientFactsOf, type ClientRow } from './client-row';
import { ClientsQuery } from './clients.query';
import { companyCode } from './company-code';

const MOST_NAMESAKES = 100;

interface Details {
  readonly name: string;
  readonly inn: string | null;
  readonly accountManagerId: string | null;
  readonly requisites: Readonly<Record<string, string>> | null;
}

const subjectOf = (tenantId: string, id: string): Subject => ({ kind: 'clientCompany', id, tenantId, clientCompanyId: id });

const factOf = (type: 'ClientAdded' | 'ClientChanged', by: Actor, at: string, shared: Details & { readonly code?: string }): PlainFact => ({
  type,
  audience: 'both',
  at,
  by,
  shared,
});

/** Takes a client company on, and keeps what is known of it. */
@Injectable()
export class ChangeClients {
  constructor(
    private readonly writes: Writes,
    private readonly query: ClientsQuery,
    private readonly facts: FactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws 409 `company-code-taken`, 422 `inn-wrong`, `manager-unknown`. */
  add(act: Act, { name, inn = null, code = null, accountManagerId = null }: AddClientRequest): Promise<Answer<ClientView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const details: Details = { name, inn, accountManagerId, requisites: null };
      await this.check(transaction, actor.tenantId, details);
      const id = newId();
      const given = await this.insert(transaction, actor.tenantId, id, details, code);
      const added = factOf('ClientAdded', actor, this.clock.now(), { ...details, code: given });
      await this.facts.append(transaction, subjectOf(actor.tenantId, id), [added], newId);
      return this.answer(transaction, actor, id, 201);
    });
  }

  change(act: Act, id: string, body: ChangeClientRequest): Promise<Answer<ClientView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const row = await this.open(transaction, act, id, body);
      const details: Details = {
        name: body.name ?? row.name,
        inn: body.inn === undefined ? row.inn : body.inn,
        accountManagerId: body.accountManagerId === undefined ? row.account_manager_id : body.accountManagerId,
        requisites: body.requisites === undefined ? row.requisites : body.requisites,
      };
      await this.check(transaction, actor.tenantId, details);
      await this.save(transaction, actor, row, details);
      return this.answer(transaction, actor, id, 200);
    });
  }

  private async open(transaction: Transaction, { actor, ifMatch }: Act, id: string, body: ChangeClientRequest): Promise<ClientRow> {
    await transaction.rows('select from client_company where tenant_id = $1 and id = $2 for update', [actor.tenantId, id]);
    const row = await this.query.find(transaction, actor.tenantId, id);
    if (!row || reasonOfClient(actor, 'read', clientFactsOf(row))) throw notFound();
    // Whose client it is, the administrator says.
    const givesAway = body.accountManagerId !== undefined && body.accountManagerId !== row.account_manager_id;
    const reason = reasonOfClient(actor, givesAway ? 'assign' : 'change', clientFactsOf(row));
    if (reason) throw forbidden(reason);
    if (ifMatch !== String(row.version)) throw new ProblemError(412, 'stale', { extra: { etag: String(row.version) } });
    return row;
  }

  private async check(transaction: Transaction, tenantId: string, { inn, accountManagerId, requisites }: Details): Promise<void> {
    if (inn !== null && checkInn(inn)) throw new ProblemError(422, 'inn-wrong', { field: 'inn' });
    const faults = requisites === null ? [] : checkCompany(requisites);
    if (faults.length > 0)
      throw new ProblemError(422, 'invalid-request', {
        fields: faults.map(({ path }) => ({ field: `requisites.${path}`, code: 'field-invalid' })),
      });
    if (accountManagerId !== null && !(await this.isManager(transaction, tenantId, accountManagerId)))
      throw new ProblemError(422, 'manager-unknown', { field: 'accountManagerId' });
  }

  private async isManager(transaction: Transaction, tenantId: string, memberId: string): Promise<boolean> {
    const found = await transaction.rows(
      `select from member where tenant_id = $1 and id = $2 and state <> 'blocked' and 'accountManager' = any(roles)`,
      [tenantId, memberId],
    );
    return found.length === 1;
  }

  /** Gives the code that the company got. */
  private async insert(transaction: Transaction, tenantId: string, id: string, details: Details, wanted: string | null): Promise<string> {
    for (let attempt = 0; attempt < (wanted ? 1 : MOST_NAMESAKES); attempt += 1) {
      const code = wanted ?? companyCode(details.name, attempt);
      const added = await transaction.change(
        `insert into client_company (tenant_id, id, name, code, inn, requisites, account_manager_id, created_at, version)
         values ($1, $2, $3, $4, $5, null, $6, $7, 1) on conflict (tenant_id, code) do nothing`,
        [tenantId, id, details.name, code, details.inn, details.accountManagerId, this.clock.now()],
      );
      if (added === 1) return code;
    }
    throw new ProblemError(409, 'company-code-taken', { field: 'code' });
  }

  private async save(transaction: Transaction, actor: Actor, row: ClientRow, details: Details): Promise<void> {
    const { name, inn, accountManagerId, requisites } = details;
    const hit = await transaction.change(
      `update client_company set name = $4, inn = $5, account_manager_id = $6, requisites = $7, version = version + 1
       where tenant_id = $1 and id = $2 and version = $3`,
      [actor.tenantId, row.id, row.version, name, inn, accountManagerId, requisites === null ? null : JSON.stringify(requisites)],
    );
    if (hit !== 1) throw new Error('A locked company has changed');
    await this.facts.append(
      transaction,
      subjectOf(actor.tenantId, row.id),
      [factOf('ClientChanged', actor, this.clock.now(), details)],
      newId,
    );
  }

  private async answer(transaction: Transaction, actor: Actor, id: string, status: number): Promise<Answer<ClientView>> {
    const body = await this.query.show(transaction, actor, id);
    return { status, body, etag: body.etag };
  }
}
