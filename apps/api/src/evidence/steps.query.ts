import type { Transaction } from '@vizavi/database';
import type { Contract } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import { momentIn } from './signed-words';

interface Row extends Record<string, unknown> {
  readonly type: (typeof TOLD)[number];
  readonly at: Date;
  readonly hash: string;
}

const TOLD = [
  'ContractDrafted',
  'ContractSubmitted',
  'RevisionFolded',
  'ContractHandedOff',
  'StagePassed',
  'SignatureAwaited',
  'ContractSigned',
  'ContractExecuted',
] as const;
const SHOWN_HASH = 16;

/** The path of a contract as both sides saw it: what, when, and the hash of the fact that says so. */
export async function stepsOf(transaction: Transaction, { tenantId, id, language }: Contract): Promise<readonly string[]> {
  const rows = await transaction.rows<Row>(
    `select type, at, hash from fact where tenant_id = $1 and subject_id = $2 and audience = 'both' and type = any ($3) order by sequence`,
    [tenantId, id, TOLD],
  );
  const zone = (await transaction.row<{ zone: string }>('select zone from supplier where tenant_id = $1', [tenantId]))!.zone;
  return rows.map(
    (row) =>
      `${momentIn(row.at.toISOString(), zone)} · ${translate(language, `evidence.step${row.type}`)} · ${row.hash.slice(0, SHOWN_HASH)}`,
  );
}
