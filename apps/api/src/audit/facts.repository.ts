import type { Transaction } from '@vizavi/database';
import { digestOf, hashOf, partsOf, type Envelope, type FactPart, type PlainFact, type Subject } from './fact-chain';

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** Appends facts to the chain of their subject, in the transaction of the act; the caller holds the subject's row. */
export class FactsRepository {
  async append(transaction: Transaction, subject: Subject, facts: readonly PlainFact[], newId: () => string): Promise<readonly string[]> {
    let head = await this.head(transaction, subject);
    const ids: string[] = [];
    for (const fact of facts) {
      const { envelope, parts, hash } = chained(subject, fact, head, newId());
      await this.insert(transaction, envelope, hash, parts);
      head = { sequence: envelope.sequence, hash };
      ids.push(envelope.id);
    }
    return ids;
  }

  private head(transaction: Transaction, subject: Subject): Promise<Head | null> {
    return transaction.row<{ sequence: number; hash: string }>(
      'select sequence, hash from fact where tenant_id = $1 and subject_id = $2 order by sequence desc limit 1',
      [subject.tenantId, subject.id],
      'fact-head',
    );
  }

  private async insert(transaction: Transaction, one: Envelope, hash: string, parts: readonly FactPart[]): Promise<void> {
    await transaction.rows(
      INSERT,
      [
        one.tenantId,
        one.id,
        one.subjectKind,
        one.subjectId,
        one.clientCompanyId,
        one.sequence,
        one.type,
        one.at,
        one.byId,
        one.bySide,
        one.audience,
        JSON.stringify(one.digests),
        one.previousHash,
        hash,
        parts.map((part) => part.part),
        parts.map((part) => part.audience),
        parts.map((part) => part.salt),
        parts.map((part) => JSON.stringify(part.body)),
      ],
      'fact-insert',
    );
  }
}

const INSERT = `
  with appended as (
    insert into fact (tenant_id, id, subject_kind, subject_id, client_company_id, sequence, type, at, by_id, by_side, audience, digests, previous_hash, hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ), pending as (
    insert into fact_pending (tenant_id, fact_id) values ($1, $2)
  )
  insert into fact_part (tenant_id, fact_id, client_company_id, part, audience, salt, body)
  select $1, $2, $5, part, audience, salt, body::jsonb from unnest($15::text[], $16::text[], $17::text[], $18::text[]) as given (part, audience, salt, body)`;

function chained(
  subject: Subject,
  fact: PlainFact,
  head: Head | null,
  id: string,
): { envelope: Envelope; parts: readonly FactPart[]; hash: string } {
  const parts = partsOf(fact);
  const envelope: Envelope = {
    id,
    tenantId: subject.tenantId,
    subjectKind: subject.kind,
    subjectId: subject.id,
    clientCompanyId: subject.clientCompanyId,
    sequence: (head?.sequence ?? 0) + 1,
    type: fact.type,
    at: fact.at,
    byId: fact.by.kind === 'member' ? fact.by.memberId : null,
    bySide: fact.by.kind === 'member' ? fact.by.side : null,
    audience: fact.audience,
    digests: Object.fromEntries(parts.map((part) => [part.part, digestOf(part)])),
    previousHash: head?.hash ?? null,
  };
  return { envelope, parts, hash: hashOf(envelope) };
}
