import { Injectable } from '@nestjs/common';
import type { MemberView } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import { sideOfRole } from '@vizavi/domain';
import { reasonOfMember } from '@vizavi/policies';
import { FactsRepository } from '../audit/facts.repository';
import { normalEmail } from '../platform/auth/people';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { forbidden, notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { InvitationLetters } from './invitation-letters';
import { memberFact, memberSubject } from './member-facts';
import { memberFactsOf, type MemberRow, memberView } from './member-row';
import type { InviteMemberBody } from './members.dto';
import { MembersRepository } from './members.repository';

interface Company extends Record<string, unknown> {
  readonly id: string;
  readonly account_manager_id: string | null;
}

/** Invites somebody to a place on one side, and invites again whoever has not come yet. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly writes: Writes,
    private readonly members: MembersRepository,
    private readonly facts: FactsRepository,
    private readonly letters: InvitationLetters,
    private readonly clock: Clock,
  ) {}

  invite(act: Act, body: InviteMemberBody): Promise<Answer<MemberView>> {
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(act.actor.tenantId));
      await this.authorise(transaction, act, body);
      this.checkRoles(body);
      const row = await this.add(transaction, act, body);
      await this.letters.send(transaction, row, this.clock.now());
      return { status: 201, body: memberView(row), etag: String(row.version) };
    });
  }

  /** Throws 409 `not-invited` once the member has come in or was blocked. */
  again(act: Act, memberId: string): Promise<Answer<MemberView>> {
    return this.writes.perform(act, async (transaction) => {
      const { actor } = act;
      await transaction.enter(workerScope(actor.tenantId));
      const row = await this.members.forUpdate(transaction, actor.tenantId, memberId);
      if (!row || reasonOfMember(actor, 'read', memberFactsOf(row))) throw notFound();
      const reason = reasonOfMember(actor, 'invite', memberFactsOf(row));
      if (reason) throw forbidden(reason);
      if (row.state !== 'invited') throw new ProblemError(409, 'not-invited');
      await this.letters.send(transaction, row, this.clock.now());
      return { status: 200, body: memberView(row), etag: String(row.version) };
    });
  }

  // A company that is not one's own is refused before anybody is told whether it exists.
  private async authorise(transaction: Transaction, { actor }: Act, { side, clientCompanyId }: InviteMemberBody): Promise<void> {
    const company = clientCompanyId
      ? await transaction.row<Company>('select id, account_manager_id from client_company where tenant_id = $1 and id = $2', [
          actor.tenantId,
          clientCompanyId,
        ])
      : null;
    const wanted = {
      memberId: null,
      side,
      clientCompanyId: clientCompanyId ?? null,
      accountManagerId: company?.account_manager_id ?? null,
    };
    const reason = reasonOfMember(actor, 'invite', wanted);
    if (reason) throw forbidden(reason);
    if ((side === 'client') !== (company !== null)) throw new ProblemError(422, 'company-unknown', { field: 'clientCompanyId' });
  }

  private checkRoles({ roles, side }: InviteMemberBody): void {
    if (!roles.every((role) => sideOfRole(role) === side)) throw new ProblemError(422, 'role-of-other-side', { field: 'roles' });
  }

  private async add(transaction: Transaction, { actor }: Act, body: InviteMemberBody): Promise<MemberRow> {
    const { tenantId } = actor;
    const now = this.clock.now();
    const email = normalEmail(body.email);
    const personId = await this.members.personOf(transaction, email, body.name, now);
    const { side, roles, name, title = null, language, groups = [] } = body;
    const one = {
      tenantId,
      id: newId(),
      personId,
      side,
      clientCompanyId: body.clientCompanyId ?? null,
      roles,
      name,
      title,
      language,
      at: now,
    };
    if (!(await this.members.add(transaction, one))) throw new ProblemError(409, 'member-exists', { field: 'email' });
    if (side === 'supplier') await this.members.setGroups(transaction, tenantId, one.id, groups);
    const row = (await this.members.find(transaction, tenantId, one.id))!;
    const invited = memberFact('MemberInvited', row, actor, now, {
      shared: { roles, groups: row.groups },
      personal: { email, name, title },
    });
    await this.facts.append(transaction, memberSubject(row), [invited], newId);
    return row;
  }
}
