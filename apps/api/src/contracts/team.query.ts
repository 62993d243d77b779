import { Injectable } from '@nestjs/common';
import type { PersonView, TeamMemberView, TeamView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Contract, Role } from '@vizavi/domain';
import { contractFactsOf, reasonOf } from '@vizavi/policies';
import { PeopleRepository } from './acts/people.repository';
import { ContractDesk } from './contract-desk';
import { peopleOf } from './present/people';

interface Colleague extends Record<string, unknown> {
  readonly id: string;
  readonly roles: readonly Role[];
}

/** The people of a client around one of its contracts, and whom a comment may name. */
@Injectable()
export class TeamQuery {
  private readonly people = new PeopleRepository();

  constructor(private readonly desk: ContractDesk) {}

  async team(transaction: Transaction, actor: Actor, contract: Contract): Promise<TeamView> {
    const colleagues = await transaction.rows<Colleague>(
      `select id, roles from member where tenant_id = $1 and client_company_id = $2 and state = 'active' order by name, id`,
      [actor.tenantId, contract.clientCompanyId],
      'client-colleagues',
    );
    const known = await peopleOf(
      transaction,
      actor.tenantId,
      actor.side,
      colleagues.map((one) => one.id),
    );
    const members = colleagues.flatMap((one): TeamMemberView[] => {
      const as = placeOf(one, contract);
      return as === null ? [] : [{ person: known.view(one.id), as, check: checkOf(contract, one.id) }];
    });
    const facts = contractFactsOf(contract);
    const isOpen = contract.holder?.side === 'client' && contract.state !== 'awaitingSignature';
    const free = colleagues.filter((one) => one.roles.includes('reviewer') && !members.some((other) => other.person.memberId === one.id));
    return {
      members,
      candidates: free.map((one) => known.view(one.id)),
      mayInvite: reasonOf(actor, 'invite', facts) === null,
      mayCheck: isOpen && contract.reviewerIds.includes(actor.memberId) && reasonOf(actor, 'check', facts) === null,
    };
  }

  async mentionable(transaction: Transaction, actor: Actor, contract: Contract): Promise<readonly PersonView[]> {
    const found = await this.desk.asWorker(transaction, actor, () => this.people.mentionable(transaction, contract, actor));
    const ids = found.map((one) => one.id);
    const known = await peopleOf(transaction, actor.tenantId, actor.side, ids);
    return ids.map((id) => known.view(id));
  }
}

function placeOf({ id, roles }: Colleague, contract: Contract): TeamMemberView['as'] | null {
  if (contract.copyIds.includes(id)) return 'copy';
  if (contract.reviewerIds.includes(id)) return 'reviewer';
  if (roles.includes('contractManager')) return 'manager';
  return roles.includes('clientSignatory') ? 'signatory' : null;
}

/** A check stands as long as nothing that the client sees has changed since. */
function checkOf(contract: Contract, memberId: string): TeamMemberView['check'] {
  const check = contract.checks.find((one) => one.memberId === memberId);
  return check ? { at: check.at, note: check.note, current: check.at >= contract.changedAt.client } : null;
}
