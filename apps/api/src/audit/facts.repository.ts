import type { Transaction } from '@vizavi/database';
import { digestOf, hashOf, partsOf, type Envelope, type FactPart, type PlainFact, type Subject } from './fact-chain';

interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** A fact with its place in the chain. */
interface Link {
  readonly envelope: Envelope;
  readonly parts: readonly FactPart[];
  readonly hash: string;
}

/** Appends facts to the chain of their subject, in the transaction of the act; the caller holds the subject's row. */
export class FactsRepository {
  async append(transaction: Transaction, subject: Subject, facts: readonly PlainFact[], newId: () => string): Promise<readonly string[]> {
    let head = await this.head(transaction, subject);
    const links: Link[] = [];
    for (const fact of facts) {
      const link = chained(subject, fact, head, newId());
      links.push(link);
      head = { sequence: link.envelope.sequence, hash: link.hash };
    }
    await insert(transaction, subject, links);
    return links.map(({ envelope }) => envelope.id);
  }

  private head(transaction: Transaction, subject: Subject): Promise<Head | null> {
    return transaction.row<{ sequence: number; hash: string }>(
      'select sequence, hash from fact where tenant_id = $1 and subject_id = $2 order by sequence desc limit 1',
      [subject.tenantId, subject.id],
      'fact-head',
    );
  }
}

/** All facts of an act in one statement: they lie in one chain, and each round trip costs as much as a row. */
async function insert(transaction: Transaction, subject: Subject, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  const parts = links.flatMap(({ envelope, parts: own }) => own.map((part) => ({ ...part, factId: envelope.id })));
  const each = <T>(of: (envelope: Envelope) => T): T[] => links.map(({ envelope }) => of(envelope));
  await transaction.rows(
    INSERT,
    [
      subject.tenantId,
      subject.kind,
      subject.id,
      subject.clientCompanyId,
      each((one) => one.id),
      each((one) => one.sequence),
      each((one) => one.type),
      each((one) => one.at),
      each((one) => one.byId),
      each((one) => one.bySide),
      each((one) => one.audience),
      each((one) => JSON.stringify(one.digests)),
      each((one) => one.previousHash),
      links.map(({ hash }) => hash),
      parts.map((part) => part.factId),
      parts.map((part) => part.part),
      parts.map((part) => part.audience),
      parts.map((part) => part.salt),
      parts.map((part) => JSON.stringify(part.body)),
    ],
    'facts-insert',
  );
}

const INSERT = `
  with appended as (
    insert into fact (tenant_id, subject_kind, subject_id, client_company_id, id, sequence, type, at, by_id, by_side, audience, digests, previous_hash, hash)
    select $1, $2, $3, $4, id, sequence, type, at, by_id, by_side, audience, digests::jsonb, previous_hash, hash
    from unnest($5::uuid[], $6::integer[], $7::text[], $8::timestamptz[], $9::uuid[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
      as given (id, sequence, type, at, by_id, by_side, audience, digests, previous_hash, hash)
  ), pending as (
    insert into fact_pending (tenant_id, fact_id) select $1, id from unnest($5::uuid[]) as given (id)
  )
  insert into fact_part (tenant_id, client_company_id, fact_id, part, audience, salt, body)
  select $1, $4, fact_id, part, audience, salt, body::jsonb
  from unnest($15::uuid[], $16::text[], $17::text[], $18::text[], $19::text[]) as given (fact_id, part, audience, salt, body)`;

function chained(subject: Subject, fact: PlainFact, head: Head | null, id: string): Link {
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
