import { Injectable } from '@nestjs/common';
import type { AcceptInvitationRequest, InvitationView } from '@vizavi/api-types';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { Limits } from '../platform/auth/limits';
import { findLink, spendLinks } from '../platform/auth/one-time-links';
import { assertStrong, hashPassword } from '../platform/auth/passwords';
import { setPassword } from '../platform/auth/people';
import { type Opened, SignIn, type Visitor } from '../platform/auth/sign-in';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { ProblemError } from '../platform/http/problem-error';
import { memberFact, memberSubject } from './member-facts';
import type { MemberRow } from './member-row';
import { MembersRepository } from './members.repository';

interface Invited {
  readonly row: MemberRow;
  readonly expiresAt: string;
}

/** Coming in by a mailed link, which works once. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly facts: FactsRepository,
    private readonly signIn: SignIn,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {}

  /** Throws 410 `link-spent` alike for a used, an outdated and an invented link. */
  async view(token: string, address: string): Promise<InvitationView> {
    const { row, expiresAt } = await this.look(token, address);
    const { email, name, company_name, supplier_name: supplierName, has_password: known } = row;
    return { email, name, companyName: company_name ?? supplierName, supplierName, expiresAt, known };
  }

  /** A newcomer sets a password, a known person gives theirs; either way they are signed in at the new place. */
  async accept(token: string, { name, password }: AcceptInvitationRequest, visitor: Visitor): Promise<Opened> {
    const { row } = await this.look(token, visitor.address);
    if (row.has_password) await this.signIn.prove(row.email, password, visitor);
    else await assertStrong(password, row.email);
    const passwordHash = row.has_password ? null : await hashPassword(password);
    return this.database.run(workerScope(null), async (transaction) => {
      const invited = await this.find(transaction, token);
      const called = invited.row.has_password ? invited.row.name : (name ?? invited.row.name);
      await this.join(transaction, { ...invited.row, name: called }, passwordHash);
      return this.signIn.admit(transaction, row.person_id, visitor, row.id);
    });
  }

  private async look(token: string, address: string): Promise<Invited> {
    await this.limits.count('linkAddress', address);
    const invited = await this.database.run(workerScope(null), (transaction) => this.find(transaction, token));
    await this.limits.forgive('linkAddress', address);
    return invited;
  }

  /** Leaves the transaction in the worker's scope of the tenant. */
  private async find(transaction: Transaction, token: string): Promise<Invited> {
    const { membership, expiresAt } = await findLink(transaction, 'invitation', token, this.clock.now());
    const { tenantId, memberId } = membership!;
    await transaction.enter(workerScope(tenantId));
    const row = await this.members.forUpdate(transaction, tenantId, memberId);
    if (row?.state !== 'invited') throw new ProblemError(410, 'link-spent');
    return { row, expiresAt };
  }

  private async join(transaction: Transaction, row: MemberRow, passwordHash: string | null): Promise<void> {
    const now = this.clock.now();
    // Somebody may have set a password meanwhile, by another invitation; theirs stands.
    if (passwordHash && row.has_password) throw new ProblemError(410, 'link-spent');
    if (passwordHash) await setPassword(transaction, row.person_id, passwordHash);
    await this.members.save(transaction, { ...row, state: 'active' });
    await spendLinks(transaction, 'invitation', row.person_id, row.id, now);
    const joined = memberFact('MemberJoined', row, actorOf(row), now, { shared: {}, personal: { name: row.name } });
    await this.facts.append(transaction, memberSubject(row), [joined], newId);
  }
}

const actorOf = (row: MemberRow): Actor => ({
  kind: 'member',
  tenantId: row.tenant_id,
  memberId: row.id,
  personId: row.person_id,
  side: row.side,
  roles: row.roles,
  clientCompanyId: row.client_company_id,
  groupIds: [],
});
