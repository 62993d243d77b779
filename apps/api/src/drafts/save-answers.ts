import { Injectable } from '@nestjs/common';
import type { AnswersView } from '@vizavi/api-types';
import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import type { Answers } from '@vizavi/domain';
import { reasonOf } from '@vizavi/policies';
import { FormStore } from '../contracts/text/form-store';
import { Clock } from '../platform/clock/clock';
import type { Act, Answer } from '../platform/http/act';
import { forbidden, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { LARGEST_ANSWERS, shapeFault } from './answer-shapes';
import { AnswersQuery, draftEtag } from './answers.query';
import { DraftedContractQuery, type DraftedContract } from './drafted-contract.query';
import { DraftsRepository, type Draft } from './drafts.repository';

/** Saves a half-filled form; what it holds may be wrong, only not unreadable. */
@Injectable()
export class SaveAnswers {
  private readonly contracts = new DraftedContractQuery();
  private readonly drafts = new DraftsRepository();

  constructor(
    private readonly writes: Writes,
    private readonly forms: FormStore,
    private readonly answers: AnswersQuery,
    private readonly clock: Clock,
  ) {}

  run(act: Act, contractId: string, answers: Answers): Promise<Answer<AnswersView>> {
    return this.writes.perform(
      act,
      async (transaction) => {
        const { contract, draft } = await this.save(transaction, act, contractId, answers);
        await transaction.enter(scopeOf(act.actor));
        const body = await this.answers.view(transaction, act.actor, contract, draft);
        return { status: 200, body, etag: body.etag };
      },
      async (transaction) => (await this.contracts.read(transaction, act.actor, contractId)) !== null,
    );
  }

  private async save(transaction: Transaction, act: Act, contractId: string, answers: Answers) {
    const { actor } = act;
    const key = { tenantId: actor.tenantId, contractId };
    await this.contracts.read(transaction, actor, contractId);
    await transaction.enter(workerScope(actor.tenantId));
    const contract = await this.contracts.forUpdate(transaction, actor, contractId);
    const reason = reasonOf(actor, 'fill', contract);
    if (reason) throw forbidden(reason);
    this.compare(act, await this.drafts.find(transaction, key));
    this.judge(act, contract);
    await this.check(transaction, act, contract, answers);
    return { contract, draft: await this.drafts.save(transaction, key, answers, this.clock.now(), actor.memberId) };
  }

  private compare({ ifMatch }: Act, draft: Draft | null): void {
    const etag = draftEtag(draft ?? { version: 0 });
    if (ifMatch !== etag) throw new ProblemError(412, 'stale', { extra: { etag } });
  }

  private judge({ actor }: Act, contract: DraftedContract): void {
    if (contract.state !== 'draft') throw new ProblemError(409, 'action-not-available');
    if (contract.holderSide !== actor.side) throw new ProblemError(409, 'not-your-turn');
  }

  private async check(transaction: Transaction, { actor }: Act, contract: DraftedContract, answers: Answers): Promise<void> {
    if (Buffer.byteLength(JSON.stringify(answers)) > LARGEST_ANSWERS) throw new ProblemError(413, 'too-large', { field: 'answers' });
    const { form } = await this.forms.get(transaction, actor.tenantId, contract.templateVersionId);
    const fault = shapeFault(form, answers);
    if (fault) throw new ProblemError(422, fault.code, { field: fault.field });
  }
}
