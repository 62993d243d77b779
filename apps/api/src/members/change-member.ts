import { Injectable } from '@nestjs/common';
import type { ChangeMemberRequest, MemberView } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import { type Actor, closesCircle, sideOfRole } from '@vizavi/domain';
import { reasonOfMember } from '@vizavi/policies';
import type { PlainFact } from '../audit/fact-chain';
import { FactsRepository } from '../audit/facts.repository';
import { spendLinks } from '../platform/auth/one-time-links';
import { endSessionsOfMember } from '../platform/auth/open-sessions';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { forbidden, notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { memberFact, memberSubject } from './member-facts';
import { memberFactsOf, type MemberRow, memberView } from './member-row';
import { MembersRepository } from './members.repository';

const same = (one: readonly string[], other: readonly string[]): boolean => [...one].sort().join() === [...other].sort().join();

/** The member as asked for; what the request does not name stays. */
function changed(row: MemberRow, { name, title, department, roles, groups, headId, state }: ChangeMemberRequest): MemberRow {
  return {
    ...row,
    name: name ?? row.name,
    title: title === undefined ? row.title : title,
    department: department === undefined ? row.department : department,
    roles: roles ?? row.roles,
    groups: row.side === 'supplier' ? (groups ?? row.groups) : row.groups,
    head_id: headId === undefined ? row.head_id : headId,
    state: stateAfter(row, state),
  };
}

/** Whoever never came in is invited again, not active, when their block ends. */
function stateAfter(row: MemberRow, wanted: ChangeMemberRequest['state']): MemberRow['state'] {
  if (wanted === 'blocked') return 'blocked';
  if (wanted === 'active' && row.state === 'blocked') return row.has_password ? 'active' : 'invited';
  return row.state;
}

/** What has happened between two states of a member. */
export function factsBetween(before: MemberRow, after: MemberRow, by: Actor, at: string): readonly PlainFact[] {
  const { name, title, department, language, roles, groups } = after;
  const details = name !== before.name || title !== before.title || department !== before.department || language !== before.language;
  const rights = !same(roles, before.roles) || !same(groups, before.groups);
  return [
    ...(details
      ? [memberFact('MemberDetailsChanged', after, by, at, { shared: { language }, personal: { name, title, department } })]
      : []),
    ...(rights ? [memberFact('MemberRolesChanged', after, by, at, { shared: { roles, groups } })] : []),
    ...(after.head_id !== before.head_id ? [memberFact('MemberHeadSet', after, by, at, { shared: { headId: after.head_id } })] : []),
    ...(after.state === 'blocked' && before.state !== 'blocked' ? [memberFact('MemberBlocked', after, by, at, { shared: {} })] : []),
    ...(before.state === 'blocked' && after.state !== 'blocked' ? [memberFact('MemberUnblocked', after, by, at, { shared: {} })] : []),
  ];
}

/** Changes who somebody is, what they may do, and whether they may come in at all. */
@Injectable()
export class ChangeMember {
  constructor(
    private readonly writes: Writes,
    private readonly members: MembersRepository,
    private readonly facts: FactsRepository,
    private readonly clock: Clock,
  ) {}

  change(act: Act, memberId: string, body: ChangeMemberRequest): Promise<Answer<MemberView>> {
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(act.actor.tenantId));
      const before = await this.open(transaction, act, memberId);
      const after = changed(before, body);
      if (!after.roles.every((role) => sideOfRole(role) === after.side))
        throw new ProblemError(422, 'role-of-other-side', { field: 'roles' });
      if (after.head_id !== null && after.head_id !== before.head_id) await this.checkHead(transaction, after, after.head_id);
      const row = await this.keep(transaction, act.actor, before, after);
      return { status: 200, body: memberView(row), etag: String(row.version) };
    });
  }

  private async open(transaction: Transaction, { actor, ifMatch }: Act, memberId: string): Promise<MemberRow> {
    const row = await this.members.forUpdate(transaction, actor.tenantId, memberId);
    if (!row || reasonOfMember(actor, 'read', memberFactsOf(row))) throw notFound();
    const reason = reasonOfMember(actor, 'change', memberFactsOf(row));
    if (reason) throw forbidden(reason);
    if (ifMatch !== String(row.version)) throw new ProblemError(412, 'stale', { extra: { etag: String(row.version) } });
    return row;
  }

  private async checkHead(transaction: Transaction, { id, side, tenant_id }: MemberRow, headId: string): Promise<void> {
    const staff = await this.members.headsForUpdate(transaction, tenant_id);
    if (side !== 'supplier' || !staff.people[headId]?.active) throw new ProblemError(422, 'head-unknown', { field: 'headId' });
    if (closesCircle(staff, id, headId)) throw new ProblemError(422, 'head-in-a-circle', { field: 'headId' });
  }

  private async keep(transaction: Transaction, actor: Actor, before: MemberRow, after: MemberRow): Promise<MemberRow> {
    const now = this.clock.now();
    if (!same(before.groups, after.groups)) await this.members.setGroups(transaction, after.tenant_id, after.id, after.groups);
    const facts = factsBetween(before, after, actor, now);
    if (facts.length === 0) return before;
    await this.members.save(transaction, after);
    if (after.state === 'blocked') await this.shutOut(transaction, after, now);
    await this.facts.append(transaction, memberSubject(after), facts, newId);
    return (await this.members.find(transaction, after.tenant_id, after.id))!;
  }

  private async shutOut(transaction: Transaction, row: MemberRow, now: string): Promise<void> {
    await endSessionsOfMember(transaction, row.id);
    await spendLinks(transaction, 'invitation', row.person_id, row.id, now);
  }
}
