import { Injectable } from '@nestjs/common';
import type { ClauseOwnerView } from '@vizavi/api-types';
import { scopeOf, type Transaction, workerScope } from '@vizavi/database';
import type { Actor, ClauseType } from '@vizavi/domain';
import { FactsRepository } from '../../audit/facts.repository';
import { memberFact, memberSubject } from '../../members/member-facts';
import { Clock } from '../../platform/clock/clock';
import { newId } from '../../platform/clock/new-id';
import type { Act, Answer } from '../../platform/http/act';
import { ProblemError } from '../../platform/http/problem-error';
import { Writes } from '../../platform/http/writes';
import { ClauseOwnersQuery } from './clause-owners.query';

/** Says who answers for a type of clauses. A fact of whoever answers now, and one of whoever did. */
@Injectable()
export class SetClauseOwner {
  private readonly query = new ClauseOwnersQuery();
  private readonly facts = new FactsRepository();

  constructor(
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  /** Throws 412 `stale`, 422 `clause-owner-unknown`. */
  run(act: Act, clauseType: ClauseType, memberId: string | null): Promise<Answer<ClauseOwnerView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      // The row may not be there yet; of two who set it at once the second sees what the first has said.
      await transaction.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`clause_owner ${actor.tenantId} ${clauseType}`]);
      const { owner, etag } = await this.query.one(transaction, actor.tenantId, clauseType);
      if (etag !== act.ifMatch) throw new ProblemError(412, 'stale', { extra: { etag } });
      if (memberId !== null && !(await this.isEmployee(transaction, actor.tenantId, memberId)))
        throw new ProblemError(422, 'clause-owner-unknown', { field: 'memberId' });
      if (memberId !== (owner?.memberId ?? null)) await this.keep(transaction, actor, clauseType, owner?.memberId ?? null, memberId);
      await transaction.enter(scopeOf(actor));
      const body = await this.query.one(transaction, actor.tenantId, clauseType);
      return { status: 200, body, etag: body.etag };
    });
  }

  private async isEmployee(transaction: Transaction, tenantId: string, memberId: string): Promise<boolean> {
    const sql = `select from member where tenant_id = $1 and id = $2 and side = 'supplier' and state = 'active'`;
    return (await transaction.rows(sql, [tenantId, memberId])).length === 1;
  }

  private async keep(
    transaction: Transaction,
    actor: Actor,
    clauseType: ClauseType,
    from: string | null,
    to: string | null,
  ): Promise<void> {
    const { tenantId } = actor;
    if (to === null) await transaction.change('delete from clause_owner where tenant_id = $1 and clause_type = $2', [tenantId, clauseType]);
    else
      await transaction.change(
        `insert into clause_owner (tenant_id, clause_type, member_id) values ($1, $2, $3)
         on conflict (tenant_id, clause_type) do update set member_id = excluded.member_id`,
        [tenantId, clauseType, to],
      );
    const told = [
      { memberId: from, type: 'ClauseTypeTaken' as const },
      { memberId: to, type: 'ClauseTypeGiven' as const },
    ];
    // In the order of their ids, so that two who exchange types do not wait for each other.
    for (const { memberId, type } of told.toSorted((one, other) => ((one.memberId ?? '') < (other.memberId ?? '') ? -1 : 1))) {
      if (memberId === null) continue;
      const member = { id: memberId, tenant_id: tenantId, client_company_id: null };
      await transaction.rows('select from member where tenant_id = $1 and id = $2 for update', [tenantId, memberId]);
      const fact = memberFact(type, member, actor, this.clock.now(), { shared: { clauseType } });
      await this.facts.append(transaction, memberSubject(member), [fact], newId);
    }
  }
}
