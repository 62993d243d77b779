import { Injectable } from '@nestjs/common';
import type { NewsView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { newsFor, otherSide, tallyTurns, type Actor, type Contract } from '@vizavi/domain';
import { Clock } from '../../platform/clock/clock';
import { commentsSince } from './comments-since.query';
import { lastLooked, type Looked } from './last-looked.query';

/** What the other side has shown since the reader was last here; of a reader who never was, since their side last had the contract. */
@Injectable()
export class NewsQuery {
  constructor(private readonly clock: Clock) {}

  async of(transaction: Transaction, actor: Actor, contract: Contract, numberOf: ReadonlyMap<string, string>): Promise<NewsView | null> {
    const since = await this.since(transaction, actor, contract);
    if (since === null) return null;
    const { clauseIds, ...news } = newsFor(contract.suggestions, actor.side, since.at);
    const note = await this.note(transaction, actor, contract, since.at);
    const comments = await commentsSince(transaction, actor, contract, since.at);
    const now = contract.revision?.number ?? null;
    const fromRevision = since.revision !== null && now !== null && since.revision < now ? since.revision : null;
    if (clauseIds.length + comments === 0 && note === null && fromRevision === null) return null;
    const placed = (id: string): string => {
      const added = contract.suggestions.find((one) => one.clauseId === id && one.kind === 'insert')?.place;
      return numberOf.get(id) ?? numberOf.get(added?.afterClauseId ?? added?.parentId ?? '') ?? '';
    };
    const order = [...numberOf.values(), ''];
    const clauses = clauseIds
      .map((clauseId) => ({ clauseId, number: placed(clauseId) }))
      .sort((a, b) => order.indexOf(a.number) - order.indexOf(b.number));
    return { ...news, until: this.clock.now(), clauses, comments, fromRevision, note };
  }

  /** A side that handed the contract over had seen what lay before it. */
  private since(transaction: Transaction, actor: Actor, contract: Contract): Promise<Looked | null> {
    const handed = tallyTurns(contract.turns)
      [actor.side].stretches.flatMap((one) => one.to ?? [])
      .at(-1);
    return lastLooked(transaction, actor, contract.id, handed);
  }

  private async note(transaction: Transaction, actor: Actor, contract: Contract, since: string): Promise<string | null> {
    const row = await transaction.row<{ note: string | null }>(
      `select p.body ->> 'note' as note from fact f
       join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id and p.part = 'shared'
       where f.tenant_id = $1 and f.subject_id = $2 and f.type = 'ContractHandedOff' and f.by_side = $3 and f.at >= $4
       order by f.sequence desc limit 1`,
      [actor.tenantId, contract.id, otherSide(actor.side), since],
      'news-note',
    );
    return row?.note ?? null;
  }
}
