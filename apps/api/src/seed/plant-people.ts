import type { Transaction } from '@vizavi/database';
import type { Actor, Company } from '@vizavi/domain';
import { newId } from '../platform/clock/new-id';
import { hashPassword } from '../platform/auth/passwords';
import { standardData } from '../templates/standard-data';
import { CLAUSE_OWNERS, COMPANIES, DEMO_DOMAIN, DEMO_PASSWORD, EMPLOYEES, HEADS, SEGMENTS, SUPPLIER, type CastMember } from './cast';
import { drawRoute } from './draw-route';
import type { Planted } from './planted';

/** The supplier, its clients and their people; the forms, routes and calendar come with it. In the worker's scope of the new tenant. */
export async function plantPeople(transaction: Transaction, tenantId: string, now: string): Promise<Planted> {
  await transaction.change('insert into supplier (tenant_id, name, requisites, place, zone, created_at) values ($1, $2, $3, $4, $5, $6)', [
    tenantId,
    SUPPLIER.requisites.shortName,
    JSON.stringify(SUPPLIER.requisites),
    SUPPLIER.place,
    'Europe/Moscow',
    now,
  ]);
  await standardData(transaction, tenantId, now);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const actors = new Map<string, Actor>();
  const plant = async (member: CastMember, companyId: string | null): Promise<void> => {
    actors.set(member.login, await plantMember(transaction, { tenantId, companyId, passwordHash, now }, member));
  };
  for (const employee of EMPLOYEES) await plant(employee, null);
  const companyIds = new Map<string, string>();
  for (const { code, manager, requisites, people } of COMPANIES) {
    const companyId = newId();
    companyIds.set(code, companyId);
    await plantCompany(transaction, { tenantId, companyId, code, requisites, managerId: actors.get(manager)!.memberId, now });
    for (const person of people) await plant(person, companyId);
  }
  await acceptAgreement(transaction, tenantId, actors, now);
  const planted = { tenantId, actors, companyIds };
  await plantOrder(transaction, planted);
  await drawRoute(transaction, planted, now);
  return planted;
}

/** What the rules of routes look up: heads, who answers for clauses, groups of clients. */
async function plantOrder(transaction: Transaction, { tenantId, actors, companyIds }: Planted): Promise<void> {
  const idOf = (login: string): string => actors.get(login)!.memberId;
  for (const [login, head] of Object.entries(HEADS))
    await transaction.change('update member set head_id = $3 where tenant_id = $1 and id = $2', [tenantId, idOf(login), idOf(head)]);
  for (const [clauseType, login] of Object.entries(CLAUSE_OWNERS))
    await transaction.change('insert into clause_owner (tenant_id, clause_type, member_id) values ($1, $2, $3)', [
      tenantId,
      clauseType,
      idOf(login),
    ]);
  for (const [code, segment] of Object.entries(SEGMENTS))
    await transaction.change('insert into client_segment (tenant_id, client_company_id, segment) values ($1, $2, $3)', [
      tenantId,
      companyIds.get(code),
      segment,
    ]);
}

interface NewCompany {
  readonly tenantId: string;
  readonly companyId: string;
  readonly code: string;
  readonly requisites: Company;
  readonly managerId: string;
  readonly now: string;
}

const plantCompany = (transaction: Transaction, { tenantId, companyId, code, requisites, managerId, now }: NewCompany): Promise<number> =>
  transaction.change(
    `insert into client_company (tenant_id, id, name, code, inn, requisites, account_manager_id, created_at, version) values ($1, $2, $3, $4, $5, $6, $7, $8, 1)`,
    [tenantId, companyId, requisites.shortName, code, requisites.inn, JSON.stringify(requisites), managerId, now],
  );

interface Place {
  readonly tenantId: string;
  readonly companyId: string | null;
  readonly passwordHash: string;
  readonly now: string;
}

async function plantMember(transaction: Transaction, place: Place, member: CastMember): Promise<Actor> {
  const { tenantId, companyId, passwordHash, now } = place;
  const [personId, memberId] = [newId(), newId()];
  const side = companyId === null ? 'supplier' : 'client';
  await transaction.change('insert into person (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)', [
    personId,
    `${member.login}@${DEMO_DOMAIN}`,
    member.name,
    passwordHash,
    now,
  ]);
  await transaction.change(
    `insert into member (tenant_id, id, person_id, side, client_company_id, roles, name, title, department, language, state, invited_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'ru', 'active', $10, 1)`,
    [tenantId, memberId, personId, side, companyId, member.roles, member.name, member.title, member.department, now],
  );
  const groups = await transaction.rows<{ group_id: string }>(
    `insert into member_group_member (tenant_id, group_id, member_id) select tenant_id, id, $2 from member_group where tenant_id = $1 and key = any($3) returning group_id`,
    [tenantId, memberId, member.groups],
  );
  return {
    kind: 'member',
    tenantId,
    memberId,
    personId,
    side,
    roles: member.roles,
    clientCompanyId: companyId,
    groupIds: groups.map((one) => one.group_id),
  };
}

/** Both sides have accepted the agreement on signatures before anybody signs; the second company has not, to show how it is asked. */
async function acceptAgreement(transaction: Transaction, tenantId: string, actors: ReadonlyMap<string, Actor>, now: string): Promise<void> {
  for (const login of ['director', 'client-signatory', 'client3', 'client4', 'client5', 'client6']) {
    const actor = actors.get(login)!;
    await transaction.change(
      `insert into agreement_acceptance (tenant_id, id, version, side, client_company_id, member_id, at)
       select $1, $2, max(version), $3, $4, $5, $6 from signature_agreement where tenant_id = $1`,
      [tenantId, newId(), actor.side, actor.clientCompanyId, actor.memberId, now],
    );
  }
}
