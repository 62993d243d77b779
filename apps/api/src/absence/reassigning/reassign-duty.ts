import { Injectable } from '@nestjs/common';
import type { ReassignedDuty } from '@vizavi/api-types';
import { contractEtag } from '@vizavi/policies';
import { PerformContractAction } from '../../contracts/perform-contract-action';
import { peopleOf } from '../../contracts/present/people';
import type { Act, Answer } from '../../platform/http/act';
import { notFound } from '../../platform/http/problem-error';
import { Writes } from '../../platform/http/writes';
import { MovableDutiesQuery } from './movable-duties.query';

/** Gives one duty of many to another: an act and a transaction of its own, whose answer tells nothing of the contract's text. */
@Injectable()
export class ReassignDuty {
  private readonly query = new MovableDutiesQuery();

  constructor(
    private readonly writes: Writes,
    private readonly line: PerformContractAction,
  ) {}

  run(act: Act, assignmentId: string, toMemberId: string, reason: string): Promise<Answer<ReassignedDuty>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      const contractId = await this.query.contractOf(transaction, actor, assignmentId);
      if (contractId === null) throw notFound();
      const command = { type: 'reassign', assignmentId, toMemberId, reason } as const;
      const { contract } = await this.line.run(transaction, act, { contractId, command });
      const people = await peopleOf(transaction, actor.tenantId, actor.side, [toMemberId]);
      const etag = contractEtag(contract, actor);
      return { status: 200, body: { contractId, assignmentId, to: people.view(toMemberId), etag }, etag };
    });
  }
}
