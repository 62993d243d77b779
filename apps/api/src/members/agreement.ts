import { Injectable } from '@nestjs/common';
import type { SignatureAgreementView } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import type { Actor, Bilingual } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { memberFact, memberSubject } from './member-facts';

interface Row extends Record<string, unknown> {
  readonly version: number;
  readonly text: Bilingual;
  readonly accepted_at: Date | null;
}

const CURRENT = `
  select a.version, a.text, (select at from agreement_acceptance b where b.tenant_id = a.tenant_id and b.version = a.version and b.side = $2
    and b.client_company_id is not distinct from $3) as accepted_at
  from signature_agreement a where a.tenant_id = $1 order by a.version desc limit 1`;

/** The agreement on electronic signatures, which each side accepts once before it first signs; a new text is accepted anew. */
@Injectable()
export class Agreement {
  constructor(
    private readonly writes: Writes,
    private readonly facts: FactsRepository,
    private readonly clock: Clock,
  ) {}

  /** The present version, and when the actor's side accepted it. */
  async current(transaction: Transaction, { tenantId, side, clientCompanyId }: Actor): Promise<SignatureAgreementView> {
    const row = await transaction.row<Row>(CURRENT, [tenantId, side, clientCompanyId], 'signature-agreement');
    if (!row) throw notFound();
    return { version: row.version, text: row.text, acceptedAt: row.accepted_at?.toISOString() ?? null };
  }

  /** Throws 409 `agreement-outdated` for another version than the present one; accepting twice changes nothing. */
  accept(act: Act, version: number): Promise<Answer<SignatureAgreementView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const view = await this.current(transaction, actor);
      if (view.version !== version) throw new ProblemError(409, 'agreement-outdated', { field: 'version' });
      if (view.acceptedAt === null) await this.keep(transaction, actor, version);
      return { status: 200, body: await this.current(transaction, actor) };
    });
  }

  private async keep(transaction: Transaction, actor: Actor, version: number): Promise<void> {
    const { tenantId, side, clientCompanyId, memberId } = actor;
    const now = this.clock.now();
    const added = await transaction.change(
      `insert into agreement_acceptance (tenant_id, id, version, side, client_company_id, member_id, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [tenantId, newId(), version, side, clientCompanyId, memberId, now],
    );
    if (added === 0) return;
    const member = { id: memberId, tenant_id: tenantId, client_company_id: clientCompanyId };
    await transaction.rows('select from member where tenant_id = $1 and id = $2 for update', [tenantId, memberId]);
    await this.facts.append(
      transaction,
      memberSubject(member),
      [memberFact('AgreementAccepted', member, actor, now, { shared: { version } })],
      newId,
    );
  }
}
