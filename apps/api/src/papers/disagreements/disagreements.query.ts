import { Injectable } from '@nestjs/common';
import type { DisagreementsView, ProtocolKind } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { numbering } from '@vizavi/document-model';
import { unpublished, type Actor, type Contract } from '@vizavi/domain';
import { ReadingRepository } from '../../contracts/present/reading.repository';
import type { ContractText } from '../../contracts/text/contract-text.query';
import { TextRepository } from '../../contracts/text/text.repository';
import { ComparisonQuery } from '../compare/comparison.query';
import { disagreementRows, kindOf, ofKind, openCount, type DisputedText } from './disagreement-rows';

/** What the protocol is printed from beside its rows. */
export interface ReadDisagreements {
  readonly view: DisagreementsView;
  readonly standing: ContractText;
}

/** The clauses over which the sides differ or differed, from what both of them have been shown. */
@Injectable()
export class DisagreementsQuery {
  constructor(
    private readonly comparisons: ComparisonQuery,
    private readonly readings: ReadingRepository,
    private readonly texts: TextRepository,
  ) {}

  async read(transaction: Transaction, actor: Actor, contract: Contract, wanted: ProtocolKind | null): Promise<ReadDisagreements> {
    const standing = await this.comparisons.text(transaction, contract, null);
    const rows = disagreementRows(contract.suggestions, await this.disputed(transaction, contract, standing));
    const named = await this.comparisons.named(transaction, actor, contract);
    const kind = wanted ?? kindOf(contract.suggestions);
    const mine = unpublished(contract, actor.side);
    return {
      standing,
      view: {
        kind,
        revision: named(contract.revision?.number ?? null),
        rows: ofKind(rows, kind),
        ...openCount(rows),
        unpublished: mine.suggestions.length + mine.answers.length,
      },
    };
  }

  private async disputed(transaction: Transaction, contract: Contract, standing: ContractText): Promise<DisputedText> {
    const { form } = standing.text;
    const hashes = contract.suggestions.flatMap((one) => one.baseHash ?? []).filter((hash) => form.bodyOf(hash) === null);
    const bodies = await this.readings.bodies(transaction, contract, [...new Set(hashes)]);
    return {
      standing,
      baseOf: (hash) => bodies.get(hash) ?? form.bodyOf(hash),
      gone: await this.gone(transaction, contract, standing),
    };
  }

  /** A clause that was taken out is found in the text before the one that took it out. */
  private async gone(transaction: Transaction, contract: Contract, { text }: ContractText): Promise<DisputedText['gone']> {
    const here = new Set(text.manifest.map((entry) => entry.clauseId));
    const taken = contract.suggestions.filter((one) => one.kind === 'delete' && !here.has(one.clauseId));
    const found = new Map<string, { entry: ContractText['text']['manifest'][number]; number: string }>();
    for (const { clauseId, changes } of taken) {
      const foldedIn = Math.max(0, ...changes.map((change) => change.foldedIn ?? 0));
      const before = foldedIn > 1 ? await this.texts.numbered(transaction, contract.tenantId, contract.id, foldedIn - 1) : null;
      const entry = before?.manifest.find((one) => one.clauseId === clauseId);
      if (before && entry) found.set(clauseId, { entry, number: numbering(before.manifest).get(clauseId)! });
    }
    return found;
  }
}
