import { Injectable } from '@nestjs/common';
import type { ContractView, WayBackView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { numbering, orderedClauses } from '@vizavi/document-model';
import {
  isOpen,
  wayBack,
  type Actor,
  type Body,
  type Contract,
  type ContractCommand,
  type LeftReason,
  type StepBack,
} from '@vizavi/domain';
import { contractEtag, contractFactsOf, isCurrentFor, reasonOf } from '@vizavi/policies';
import { ContractDesk } from '../../contracts/contract-desk';
import { PerformContractAction } from '../../contracts/perform-contract-action';
import type { ContractText } from '../../contracts/text/contract-text.query';
import { bodyOfEntry, type CurrentText } from '../../contracts/text/current-text';
import type { Act, Answer } from '../../platform/http/act';
import { forbidden, ProblemError } from '../../platform/http/problem-error';
import { Reads } from '../../platform/http/reads';
import { Writes } from '../../platform/http/writes';
import { ComparisonQuery } from '../compare/comparison.query';

interface Way {
  readonly then: ContractText;
  readonly now: ContractText;
  readonly steps: readonly StepBack[];
  readonly left: WayBackView['left'];
  readonly numbers: (clauseId: string) => string;
}

/** Proposes an earlier text of a contract anew, clause by clause: history stays, and the other side answers each proposal. */
@Injectable()
export class ProposeAgain {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly desk: ContractDesk,
    private readonly line: PerformContractAction,
    private readonly comparisons: ComparisonQuery,
  ) {}

  /** What `run` would propose now. */
  preview(actor: Actor, contractId: string, number: number): Promise<WayBackView> {
    return this.reads.run(actor, async (transaction) => {
      const { steps, left, numbers } = await this.way(transaction, actor, await this.desk.find(transaction, actor, contractId), number);
      return { number, steps: steps.map(({ clauseId, kind }) => ({ clauseId, kind, number: numbers(clauseId) })), left };
    });
  }

  /** All the proposals in one transaction, each through the line of acts, or none of them. */
  run(act: Act, contractId: string, number: number, reason: string): Promise<Answer<ContractView>> {
    return this.writes.perform(act, async (transaction) => {
      const { actor } = act;
      let contract = await this.desk.find(transaction, actor, contractId);
      assertMay(contract, act);
      const { then, steps } = await this.way(transaction, actor, contract, number);
      if (steps.length === 0) throw new ProblemError(422, 'nothing-changed');
      let { ifMatch } = act;
      for (const step of steps) {
        await this.line.run(transaction, { actor, ifMatch }, { contractId, ...proposalOf(step, then.text, reason) });
        contract = await this.desk.find(transaction, actor, contractId);
        ifMatch = contractEtag(contract, actor);
      }
      return this.desk.answer(transaction, actor, contractId, 200);
    });
  }

  private async way(transaction: Transaction, actor: Actor, contract: Contract, number: number): Promise<Way> {
    const now = await this.comparisons.text(transaction, contract, null);
    const then = await this.comparisons.earlier(transaction, contract, number, now);
    const [was, is] = [then, now].map(({ text }) => orderedClauses(text.manifest));
    const { steps, left } = wayBack(was!, is!, (clauseId) => heldBack(contract, actor, now.text, clauseId));
    const [numbersThen, numbersNow] = [numbering(was!), numbering(is!)];
    const numbers = (clauseId: string): string => numbersNow.get(clauseId) ?? numbersThen.get(clauseId) ?? '';
    return { then, now, steps, left: left.map((one) => ({ ...one, number: numbers(one.clauseId) })), numbers };
  }
}

/** Before the way is looked for: the rights and the tag, which the line then judges again under the lock. */
function assertMay(contract: Contract, { actor, ifMatch }: Act): void {
  const reason = reasonOf(actor, 'suggest', contractFactsOf(contract));
  if (reason) throw forbidden(reason);
  if (!isCurrentFor('suggest', contract, actor, ifMatch ?? ''))
    throw new ProblemError(412, 'stale', { extra: { etag: contractEtag(contract, actor) } });
}

function heldBack({ suggestions }: Contract, { memberId }: Actor, text: CurrentText, clauseId: string): LeftReason | null {
  if (text.form.clauseById.get(clauseId)?.negotiability === 'fixed') return 'fixed';
  const isMine = suggestions.some((one) => one.clauseId === clauseId && one.authorId === memberId && isOpen(one));
  return isMine ? 'ownSuggestion' : null;
}

function proposalOf(step: StepBack, then: CurrentText, reason: string): { readonly command: ContractCommand; readonly body: Body | null } {
  const before = then.manifest.find(({ clauseId }) => clauseId === step.clauseId);
  const isWorded = step.kind === 'replace' || step.kind === 'insert';
  const body = isWorded && before ? bodyOfEntry(then, before) : null;
  const heading = step.kind === 'insert' ? (before?.heading ?? null) : null;
  const place = 'place' in step ? step.place : null;
  return { command: { type: 'suggest', clauseId: step.clauseId, kind: step.kind, reason, heading, place }, body };
}
