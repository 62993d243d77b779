import { Injectable } from '@nestjs/common';
import { ContractDesk } from '../contracts/contract-desk';
import { Clock } from '../platform/clock/clock';
import type { Act, Answer } from '../platform/http/act';
import { Writes } from '../platform/http/writes';
import type { ReadMarkBody } from './papers.dto';
import { ReadMarksRepository } from './summary/read-marks.repository';

/** Keeps where a member left a contract, so that the next visit begins with what is new. */
@Injectable()
export class MarkRead {
  private readonly marks = new ReadMarksRepository();

  constructor(
    private readonly writes: Writes,
    private readonly desk: ContractDesk,
    private readonly clock: Clock,
  ) {}

  run(act: Act, contractId: string, { at, revision }: ReadMarkBody): Promise<Answer<null>> {
    return this.writes.perform(act, async (transaction) => {
      const contract = await this.desk.find(transaction, act.actor, contractId);
      const now = this.clock.now();
      const newest = contract.revision?.number ?? null;
      // Nobody has seen what is still to come.
      const mark = {
        at: new Date(at).toISOString() < now ? new Date(at).toISOString() : now,
        revision: revision !== null && newest !== null ? Math.min(revision, newest) : null,
      };
      await this.desk.asWorker(transaction, act.actor, () => this.marks.put(transaction, act.actor, contract, mark));
      return { status: 204, body: null };
    });
  }
}
