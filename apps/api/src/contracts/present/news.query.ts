import type { NewsView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { newsFor, otherSide, tallyTurns, type Actor, type Contract } from '@vizavi/domain';

/** What the other side has shown since the reader was last here; of a reader who never was, since their side last had the contract. */
export class NewsQuery {
  async of(transaction: Transaction, actor: Actor, contract: Contract, numberOf: ReadonlyMap<string, string>): Promise<NewsView | null> {
    const since = await this.since(transaction, actor, contract);
    if (since === null) return null;
    const { clauseIds, ...news } = newsFor(contract.suggestions, actor.side, since);
    const note = await this.note(transaction, actor, contract, since);
    if (clauseIds.length === 0 && note === null) return null;
    const placed = (id: string): string => {
      const added = contract.suggestions.find((one) => one.clauseId === id && one.kind === 'insert')?.place;
      return numberOf.get(id) ?? numberOf.get(added?.afterClauseId ?? added?.parentId ?? '') ?? '';
    };
    return { ...news, clauses: clauseIds.map((clauseId) => ({ clauseId, number: placed(clauseId) })), note };
  }

  private async since(transaction: Transaction, actor: Actor, contract: Contract): Promise<string | null> {
    const row = await transaction.row<{ seen_before: Date | null }>(
      'select seen_before from contract_presence where tenant_id = $1 and contract_id = $2 and member_id = $3',
      [actor.tenantId, contract.id, actor.memberId],
      'news-since',
    );
    if (row?.seen_before) return row.seen_before.toISOString();
    const ended = tallyTurns(contract.turns)[actor.side].stretches.flatMap((one) => one.to ?? []);
    return ended.at(-1) ?? null;
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
