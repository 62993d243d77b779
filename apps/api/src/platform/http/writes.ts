import { Injectable } from '@nestjs/common';
import { Database, scopeOf, type Transaction } from '@vizavi/database';
import { Clock } from '../clock/clock';
import type { Act, Answer } from './act';
import { findAnswer, keepAnswer, takeKey } from './idempotency-keys';
import { KeptAnswer } from './kept-answer';
import { Metrics } from './metrics';
import { PROBLEM_TYPE, problemDocument } from './problem-document';
import { notFound, ProblemError } from './problem-error';

/** Whether what a kept answer tells of is still visible to the member. */
export type StillVisible = (transaction: Transaction) => Promise<boolean>;

/**
 * The one way to write on a member's behalf: one transaction, begun by the idempotency key and ended by the answer, so that the same request
 * arriving twice, also at the same time, is done once and answered with the same bytes. Refusals are kept too; faults keep nothing.
 */
@Injectable()
export class Writes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
  ) {}

  /** Runs work in the actor's scope. Throws ProblemError 428 without `If-Match` where it is due, 422 when the key was used for another request. */
  async perform<T>(act: Act, work: (transaction: Transaction) => Promise<Answer<T>>, stillVisible?: StillVisible): Promise<Answer<T>> {
    if (act.needsIfMatch && act.ifMatch === null) throw new ProblemError(428, 'if-match-required');
    return this.database.run(scopeOf(act.actor), async (transaction) => {
      if (!(await takeKey(transaction, act, this.clock.now()))) return this.replay<T>(transaction, act, stillVisible);
      const answer = await this.answer(transaction, act, work);
      await transaction.enter(scopeOf(act.actor));
      await keepAnswer(transaction, act, answer);
      return answer;
    });
  }

  private async answer<T>(
    transaction: Transaction,
    act: Act,
    work: (transaction: Transaction) => Promise<Answer<T>>,
  ): Promise<KeptAnswer<T>> {
    try {
      return KeptAnswer.of(await transaction.savepoint(() => work(transaction)));
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault;
      this.metrics.refusals.inc({ code: fault.code });
      return this.refusal<T>(act, fault);
    }
  }

  private refusal<T>({ language, path, requestId = '' }: Act, problem: ProblemError): KeptAnswer<T> {
    const document = problemDocument(problem, { language, instance: path, requestId });
    return new KeptAnswer<T>(problem.status, { 'Content-Type': PROBLEM_TYPE }, JSON.stringify(document));
  }

  private async replay<T>(transaction: Transaction, act: Act, stillVisible?: StillVisible): Promise<KeptAnswer<T>> {
    const { bodyHash, answer } = await findAnswer(transaction, act);
    if (bodyHash !== act.bodyHash) throw new ProblemError(422, 'idempotency-key-reused');
    if (stillVisible && !(await stillVisible(transaction))) throw notFound();
    this.metrics.replays.inc();
    return answer as KeptAnswer<T>;
  }
}
