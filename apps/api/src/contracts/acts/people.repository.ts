import type { Transaction } from '@vizavi/database';
import {
  assertNever,
  currentStage,
  readerIds,
  type Actor,
  type AssigneeRule,
  type Candidate,
  NO_STAFF,
  type Staff,
  type CandidatesByStage,
  type ClauseType,
  type Contract,
  type Role,
  type Route,
  type Side,
  type SystemActor,
} from '@vizavi/domain';

interface Found {
  readonly id: string;
  readonly load: number;
  readonly group_id: string | null;
  readonly last_asked_at: Date | null;
}

const LOAD = `(select count(*)::int from assignment a where a.tenant_id = m.tenant_id and a.member_id = m.id and a.state = 'active')`;

export interface PossibleHolders {
  readonly clientManagerIds: readonly string[];
  readonly clientSignatoryIds: readonly string[];
  readonly supplierSignatoryIds: readonly string[];
  readonly accountManagerId: string | null;
}

const NO_HOLDERS: PossibleHolders = { clientManagerIds: [], clientSignatoryIds: [], supplierSignatoryIds: [], accountManagerId: null };

const withRole = (role: Role, company: string): string =>
  `array(select m.id from member m where m.tenant_id = c.tenant_id and m.roles @> array['${role}'] and m.state = 'active'
    and m.client_company_id is not distinct from ${company} order by m.id)`;

const POSSIBLE_HOLDERS = `select account_manager_id as "accountManagerId",
  ${withRole('contractManager', 'c.id')} as "clientManagerIds",
  ${withRole('clientSignatory', 'c.id')} as "clientSignatoryIds",
  ${withRole('supplierSignatory', 'null')} as "supplierSignatoryIds"
  from client_company c where c.tenant_id = $1 and c.id = $2`;

/** Somebody found by name, by role or by duty. */
const PERSON = `m.id, null as group_id, ${LOAD} as load, null as last_asked_at`;
const MEMBERS = `select ${PERSON} from member m where m.tenant_id = $1 and m.state = 'active'`;

/** Active people of a group, with the time when that group last asked each. */
const GROUP = `
  select m.id, g.group_id, ${LOAD} as load,
    (select max(a.assigned_at) from assignment a where a.tenant_id = g.tenant_id and a.member_id = g.member_id and a.group_id = g.group_id) as last_asked_at
  from member_group_member g join member m on m.tenant_id = g.tenant_id and m.id = g.member_id
  where g.tenant_id = $1 and g.group_id = $2 and m.state = 'active' order by m.id`;

const ACCOUNT_MANAGER = `coalesce($3::uuid, (select account_manager_id from client_company where tenant_id = $1 and id = $2))`;

const STAFF = `select
  (select coalesce(json_object_agg(m.id, json_build_object('headId', m.head_id, 'active', m.state = 'active')), '{}') from member m
    where m.tenant_id = $1 and m.side = 'supplier') as people,
  (select coalesce(json_agg(json_build_object('id', x.id, 'memberId', x.member_id, 'toMemberId', x.to_member_id, 'startsAt', x.starts_at,
    'endsAt', x.ends_at, 'kinds', x.kinds)), '[]') from substitution x where x.tenant_id = $1 and x.starts_at <= $2 and $2 < x.ends_at) as substitutions`;

/** Supplier's people whom the client knows by name. */
const shownHolders = (contract: Contract): readonly string[] =>
  contract.holder?.side === 'supplier' && (currentStage(contract)?.shownAs ?? 'nameAndRole') === 'nameAndRole'
    ? contract.holder.memberIds
    : [];

/** Whoever was named and is still there, else the account manager. */
const CHOSEN = `with named as (${MEMBERS} and m.id = any ($4::uuid[]))
  select * from named union all (${MEMBERS} and m.id = ${ACCOUNT_MANAGER} and not exists (select from named)) order by id`;

/** What some rules ask besides the contract. */
interface Given {
  readonly touched: readonly ClauseType[];
  readonly chosen: readonly string[];
}

/** Who could be asked: people by role, group or name, with the number of assignments that wait for them. */
export class PeopleRepository {
  async candidates(
    transaction: Transaction,
    contract: Contract,
    route: Route | null,
    touched: readonly ClauseType[],
  ): Promise<CandidatesByStage> {
    const found: Record<string, (readonly Candidate[])[]> = {};
    for (const stage of route?.stages ?? []) {
      found[stage.key] = [];
      for (const rule of stage.assignees)
        found[stage.key]!.push(await this.byRule(transaction, contract, rule, { touched, chosen: contract.chosen[stage.key] ?? [] }));
    }
    return found;
  }

  /** Everybody whose turn it may become: of the company, of the supplier, and the company's account manager. */
  async possibleHolders(transaction: Transaction, tenantId: string, companyId: string): Promise<PossibleHolders> {
    const row = await transaction.row<PossibleHolders>(POSSIBLE_HOLDERS, [tenantId, companyId], 'possible-holders');
    return row ?? NO_HOLDERS;
  }

  /** Whom one rule finds, in its order. */
  candidatesOf(
    transaction: Transaction,
    contract: Contract,
    rule: AssigneeRule,
    touched: readonly ClauseType[],
  ): Promise<readonly Candidate[]> {
    return this.byRule(transaction, contract, rule, { touched, chosen: [] });
  }

  /** The supplier's people, and who stands in for whom at that moment. */
  async staff(transaction: Transaction, tenantId: string, at: string): Promise<Staff> {
    return (await transaction.row<Staff & Record<string, unknown>>(STAFF, [tenantId, at], 'staff')) ?? NO_STAFF;
  }

  async headOf(transaction: Transaction, tenantId: string, memberId: string): Promise<string | null> {
    const row = await transaction.row<{ id: string | null }>(
      'select head_id as id from member where tenant_id = $1 and id = $2',
      [tenantId, memberId],
      'head-of',
    );
    return row?.id ?? null;
  }

  /** What the supplier counts the client among, or null. */
  async segment(transaction: Transaction, tenantId: string, companyId: string): Promise<string | null> {
    const row = await transaction.row<{ segment: string }>(
      'select segment from client_segment where tenant_id = $1 and client_company_id = $2',
      [tenantId, companyId],
      'client-segment',
    );
    return row?.segment ?? null;
  }

  /** Supplier's people who decide on contracts, or the client's reviewers. */
  async assignable(transaction: Transaction, tenantId: string, companyId: string | null): Promise<readonly string[]> {
    const roles = companyId === null ? ['lawyer', 'approver', 'accountManager'] : ['reviewer'];
    const rows = await transaction.rows<{ id: string }>(
      `select id from member where tenant_id = $1 and roles && $2::text[] and state = 'active' and client_company_id is not distinct from $3 order by id`,
      [tenantId, roles, companyId],
    );
    return rows.map((row) => row.id);
  }

  /**
   * Whom a comment may name: those who read the contract. A client is not told who stands behind a stage that is shown by its role, so it may name its own
   * people, the manager and those who hold by name.
   */
  async mentionable(
    transaction: Transaction,
    contract: Contract,
    actor: Actor | SystemActor,
  ): Promise<readonly { readonly id: string; readonly side: Side }[]> {
    if (actor.kind !== 'member') return [];
    const named = actor.side === 'client' ? shownHolders(contract) : readerIds(contract);
    return transaction.rows<{ id: string; side: Side }>(
      `select m.id, m.side from member m where m.tenant_id = $1 and m.state = 'active' and m.id <> $5 and (
         (m.side = 'client' and m.client_company_id = $2 and (m.roles && '{contractManager,clientSignatory}' or m.id = any($3)))
         or (m.side = 'supplier' and (m.id = any($4) or m.id in
           (select g.member_id from member_group_member g where g.tenant_id = m.tenant_id and g.group_id = any($4)))))
       order by m.side, m.name, m.id`,
      [
        contract.tenantId,
        contract.clientCompanyId,
        actor.side === 'client' ? [...contract.reviewerIds, ...contract.copyIds] : [],
        [...named, ...(contract.responsibleId ? [contract.responsibleId] : [])],
        actor.memberId,
      ],
      'mentionable',
    );
  }

  private async byRule(transaction: Transaction, contract: Contract, rule: AssigneeRule, given: Given): Promise<readonly Candidate[]> {
    const rows = await this.find(transaction, contract, rule, given);
    return rows.map((row) => ({
      memberId: row.id,
      groupId: row.group_id,
      load: row.load,
      lastAskedAt: row.last_asked_at?.toISOString() ?? null,
    }));
  }

  private find(transaction: Transaction, contract: Contract, rule: AssigneeRule, { touched, chosen }: Given): Promise<Found[]> {
    const { tenantId, clientCompanyId, responsibleId } = contract;
    switch (rule.rule) {
      case 'member':
        return transaction.rows(`${MEMBERS} and m.id = $2`, [tenantId, rule.memberId]);
      case 'role':
        return transaction.rows(`${MEMBERS} and m.roles @> array[$2::text] order by m.id`, [tenantId, rule.role]);
      case 'chosenAtStart':
        return transaction.rows(CHOSEN, [tenantId, clientCompanyId, responsibleId, chosen]);
      case 'clientAccountManager':
        return transaction.rows(`${MEMBERS} and m.id = ${ACCOUNT_MANAGER}`, [tenantId, clientCompanyId, responsibleId]);
      case 'authorHead': {
        const author = contract.authorSide === 'supplier' ? contract.createdBy : responsibleId;
        const head = `(select a.head_id from member a where a.tenant_id = $1 and a.id = ${ACCOUNT_MANAGER})`;
        return transaction.rows(`${MEMBERS} and m.id = ${head}`, [tenantId, clientCompanyId, author]);
      }
      case 'clauseOwner':
        return transaction.rows(
          `${MEMBERS} and m.id in (select member_id from clause_owner where tenant_id = $1 and clause_type = any ($2::text[])) order by m.id`,
          [tenantId, touched],
        );
      case 'group':
      case 'leastLoaded':
      case 'roundRobin':
        return transaction.rows(GROUP, [tenantId, rule.groupId]);
      default:
        return assertNever(rule);
    }
  }
}
