import { Injectable } from '@nestjs/common';
import type { CommentView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { numbering } from '@vizavi/document-model';
import type { Actor, Comment, Contract } from '@vizavi/domain';
import type { Act, Answer } from '../platform/http/act';
import { Reads } from '../platform/http/reads';
import { Writes } from '../platform/http/writes';
import { ContractDesk } from './contract-desk';
import type { CommentBody } from './contracts.dto';
import { CommentsQuery } from './comments.query';
import { PerformContractAction, type WantedAct } from './perform-contract-action';
import { peopleOf } from './present/people';
import { currentText } from './text/current-text';
import { FormStore } from './text/form-store';
import { TextRepository } from './text/text.repository';

/** The discussion of a contract: threads upon it and upon its clauses. */
@Injectable()
export class ContractRecords {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly desk: ContractDesk,
    private readonly line: PerformContractAction,
    private readonly query: CommentsQuery,
    private readonly forms: FormStore,
    private readonly texts: TextRepository,
  ) {}

  comments(actor: Actor, contractId: string): Promise<readonly CommentView[]> {
    return this.reads.run(actor, (transaction) => this.list(transaction, actor, contractId));
  }

  comment(act: Act, contractId: string, body: CommentBody): Promise<Answer<readonly CommentView[]>> {
    return this.perform(act, { contractId, command: { type: 'comment', ...body, range: body.range && { ...body.range } } }, 201);
  }

  resolve(act: Act, contractId: string, commentId: string): Promise<Answer<readonly CommentView[]>> {
    return this.perform(act, { contractId, command: { type: 'resolveComment', commentId } }, 200);
  }

  reopen(act: Act, contractId: string, commentId: string): Promise<Answer<readonly CommentView[]>> {
    return this.perform(act, { contractId, command: { type: 'reopenComment', commentId } }, 200);
  }

  private perform(act: Act, wanted: WantedAct, status: number): Promise<Answer<readonly CommentView[]>> {
    const { contractId } = wanted;
    return this.writes.perform(
      act,
      async (transaction) => {
        await this.line.run(transaction, act, wanted);
        return { status, body: await this.list(transaction, act.actor, contractId) };
      },
      (transaction) => this.desk.isReadable(transaction, act.actor, contractId),
    );
  }

  private async list(transaction: Transaction, actor: Actor, contractId: string): Promise<readonly CommentView[]> {
    const contract = await this.desk.find(transaction, actor, contractId);
    const comments = await this.query.of(transaction, contract);
    const people = await peopleOf(
      transaction,
      actor.tenantId,
      actor.side,
      comments.flatMap((one) => [one.authorId, ...one.mentionIds]),
    );
    const numbers = await this.numbers(transaction, contract);
    return comments.map((one) => ({
      ...plain(one),
      clauseNumber: one.clauseId && (numbers.get(one.clauseId) ?? null),
      author: people.view(one.authorId),
      mentions: one.mentionIds.map((id) => people.view(id)),
      mine: one.authorId === actor.memberId,
    }));
  }

  private async numbers(transaction: Transaction, contract: Contract): Promise<ReadonlyMap<string, string>> {
    return numbering((await currentText(transaction, contract, this.forms, this.texts)).manifest);
  }
}

const plain = ({ id, clauseId, range, threadId, audience, text, at, publishedAt, resolvedAt }: Comment) => ({
  id,
  clauseId,
  range,
  threadId,
  audience,
  text,
  at,
  published: publishedAt !== null,
  resolvedAt,
});
