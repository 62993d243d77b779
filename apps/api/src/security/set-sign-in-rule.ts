import { Injectable } from '@nestjs/common';
import type { SecurityView, SignInRuleRequest } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { memberFact, memberSubject } from '../members/member-facts';
import { factorsOf, hasFactor } from '../platform/auth/factors/factors.repository';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { endSessionsWithoutFactor, keepRule, lockRules, securityView } from './sign-in-rules.repository';

/** Asks a second factor of roles; whoever has none is signed out and begins with one when they come back. */
@Injectable()
export class SetSignInRule {
  constructor(
    private readonly writes: Writes,
    private readonly facts: FactsRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws 422 `company-unknown`, `own-factor-first` for an administrator who would shut themselves out. */
  run(act: Act, { clientCompanyId = null, factorRoles }: SignInRuleRequest): Promise<Answer<SecurityView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      await lockRules(transaction, actor.tenantId);
      await this.check(transaction, act, { clientCompanyId, factorRoles });
      await keepRule(transaction, actor.tenantId, clientCompanyId, factorRoles);
      await endSessionsWithoutFactor(transaction, actor.tenantId, actor.memberId);
      await this.record(transaction, actor, { clientCompanyId, factorRoles });
      const view = await securityView(transaction, actor.tenantId);
      return { status: 200, body: view, etag: view.etag };
    });
  }

  private async check(
    transaction: Transaction,
    { actor, ifMatch }: Act,
    { clientCompanyId, factorRoles }: SignInRuleRequest,
  ): Promise<void> {
    const { etag } = await securityView(transaction, actor.tenantId);
    if (ifMatch !== etag) throw new ProblemError(412, 'stale', { extra: { etag } });
    const company = await transaction.row('select from client_company where tenant_id = $1 and id = $2', [actor.tenantId, clientCompanyId]);
    if (clientCompanyId && !company) throw new ProblemError(422, 'company-unknown', { field: 'clientCompanyId' });
    const concernsSelf = clientCompanyId === null && actor.roles.some((role) => factorRoles.includes(role));
    if (concernsSelf && !hasFactor(await factorsOf(transaction, actor.personId)))
      throw new ProblemError(422, 'own-factor-first', { field: 'factorRoles' });
  }

  private async record(transaction: Transaction, actor: Actor, shared: Required<SignInRuleRequest>): Promise<void> {
    const member = { id: actor.memberId, tenant_id: actor.tenantId, client_company_id: actor.clientCompanyId };
    await transaction.row('select from member where tenant_id = $1 and id = $2 for update', [actor.tenantId, actor.memberId]);
    const fact = memberFact('SignInRuleSet', member, actor, this.clock.now(), { shared });
    await this.facts.append(transaction, memberSubject(member), [fact], newId);
  }
}
