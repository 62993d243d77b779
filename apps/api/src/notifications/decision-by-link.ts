import { Injectable } from '@nestjs/common';
import type { ContractView, DecisionLinkView } from '@vizavi/api-types';
import { scopeOf, type Transaction, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { ContractDesk } from '../contracts/contract-desk';
import { PerformContractAction } from '../contracts/perform-contract-action';
import { Clock } from '../platform/clock/clock';
import type { Act, Answer } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { Writes } from '../platform/http/writes';
import { findDecisionLink, type FoundDecisionLink, spendDecisionLink } from './decision-links.repository';

/**
 * A decision by the link of a letter. The link shows the way and nothing more: whoever follows it signs in, has the rights that they have, and
 * sees the text that they approve; it works once, for its addressee, as long as that very duty waits for them.
 */
@Injectable()
export class DecisionByLink {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly line: PerformContractAction,
    private readonly desk: ContractDesk,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 `link-not-yours`, 410 `decision-link-spent`, `link-expired` or `duty-closed`. */
  async look(actor: Actor, token: string): Promise<DecisionLinkView> {
    return this.reads.run(actor, async (transaction) => {
      const { contractId, expiresAt } = await this.open(transaction, actor, token);
      return { contractId, expiresAt: expiresAt.toISOString() };
    });
  }

  /** Approves as the contract's own page does, and spends the link with it: both or neither. */
  async approve(act: Act, token: string, revisionHash: string): Promise<Answer<ContractView>> {
    return this.writes.perform(act, async (transaction) => {
      const { hash, contractId } = await this.open(transaction, act.actor, token);
      await this.spend(transaction, act.actor, hash, contractId);
      await this.line.run(transaction, act, { contractId, command: { type: 'approve', revisionHash } });
      return this.desk.answer(transaction, act.actor, contractId, 200);
    });
  }

  private async open(transaction: Transaction, actor: Actor, token: string): Promise<FoundDecisionLink> {
    await transaction.enter(workerScope(actor.tenantId));
    const link = await findDecisionLink(transaction, actor, token);
    await transaction.enter(scopeOf(actor));
    if (!link) throw new ProblemError(404, 'link-not-yours');
    const extra = { contractId: link.contractId };
    if (link.usedAt) throw new ProblemError(410, 'decision-link-spent', { extra });
    if (link.expiresAt.toISOString() <= this.clock.now()) throw new ProblemError(410, 'link-expired', { extra });
    if (!link.isOpen) throw new ProblemError(410, 'duty-closed', { extra });
    return link;
  }

  // Whoever comes second waits here for the first one's end.
  private async spend(transaction: Transaction, actor: Actor, hash: Buffer, contractId: string): Promise<void> {
    await transaction.enter(workerScope(actor.tenantId));
    if (!(await spendDecisionLink(transaction, hash, this.clock.now())))
      throw new ProblemError(410, 'decision-link-spent', { extra: { contractId } });
    await transaction.enter(scopeOf(actor));
  }
}
