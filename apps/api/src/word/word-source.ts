import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import { suggestionsSeenBy, type Actor, type Comment, type Contract } from '@vizavi/domain';
import { CommentsQuery } from '../contracts/comments.query';
import { ContractDesk } from '../contracts/contract-desk';
import { peopleOf } from '../contracts/present/people';
import { ContractTextQuery } from '../contracts/text/contract-text.query';
import { signatureLines } from '../documents/signature-lines';
import { notFound } from '../platform/http/problem-error';
import type { WordRequest } from './word-contract';

export interface WantedWord {
  readonly contractId: string;
  readonly revision: number | null;
  readonly isRedline: boolean;
  /** What a client sees, whoever asks. */
  readonly forClient: boolean;
}

/** Reads all that stands in a Word document, in the member's scope; what the client may not see is never read into theirs. */
@Injectable()
export class WordSource {
  constructor(
    private readonly desk: ContractDesk,
    private readonly texts: ContractTextQuery,
    private readonly comments: CommentsQuery,
  ) {}

  async read(transaction: Transaction, actor: Actor, { contractId, revision, isRedline, forClient }: WantedWord): Promise<WordRequest> {
    const whole = await this.desk.find(transaction, actor, contractId);
    const contract = forClient ? shownToClient(whole) : whole;
    const source = await this.texts.of(transaction, contract, revision);
    if (!source) throw notFound();
    const all = isRedline ? await this.comments.of(transaction, contract) : [];
    const comments = forClient ? all.filter(isShown) : all;
    const people = await peopleOf(transaction, actor.tenantId, actor.side, [
      ...contract.suggestions.map(({ authorId }) => authorId),
      ...comments.map(({ authorId }) => authorId),
    ]);
    return { contract, ...source, comments, people, isRedline, signatureLines: await signatureLines(transaction, actor, contract) };
  }
}

/** A supplier's member reads only what is published to the client; the client's own unpublished words are not theirs to read at all. */
const shownToClient = (contract: Contract): Contract => ({
  ...contract,
  suggestions: suggestionsSeenBy(contract.suggestions, 'client'),
  attachments: contract.attachments.filter(({ side, publishedAt }) => side === 'client' || publishedAt !== null),
});

const isShown = ({ audience, publishedAt }: Comment): boolean => audience === 'both' && publishedAt !== null;
