import { createHash } from 'node:crypto';
import { workerScope, type Database, type Transaction } from '@vizavi/database';
import {
  EMPTY_TREE,
  grow,
  leafHash,
  rootOf,
  type SignedTreeHead,
  type SubjectKind,
  textOfHead,
  textOfLeaf,
  type TreeEdge,
  type TreeNode,
} from '@vizavi/evidence';
import type { AnchorKey } from '../../platform/config/anchor-key';
import type { KeptTreeHead } from '../anchors/tree-heads.repository';
import { allHeads } from './all-heads.query';
import { checkCoverage } from './check-coverage';
import { Difference } from './difference';

/** What the log is held against: the key of its signatures, and heads that were kept elsewhere. */
export interface HeldAgainst {
  readonly key: Pick<AnchorKey, 'id' | 'isSigned'>;
  readonly heads: readonly SignedTreeHead[];
}

interface NamedHead extends SignedTreeHead {
  readonly name: string;
}

interface LeafRow extends Record<string, unknown> {
  readonly index: string;
  readonly subject_kind: SubjectKind;
  readonly subject_id: string;
  readonly sequence: number;
  readonly hash: string;
  readonly fact_hash: string | null;
  readonly fact_kind: string | null;
}

const BATCH = 5_000;
const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/**
 * Checks the log of one tenant: every head signed, each state going on from the one before, every leaf still the fact that it vouches for.
 * What was anchored once and is gone from the facts, a whole contract or a cut tail, is named here. Throws the first Difference.
 */
export async function verifyLog(database: Pick<Database, 'run'>, tenantId: string, against: HeldAgainst | null): Promise<number> {
  const run = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> => database.run(workerScope(tenantId), work);
  const kept = await run((transaction) => allHeads(transaction, tenantId));
  kept.forEach((head, index) => checkOrder(head, index, kept[index - 1]));
  const held = (against?.heads ?? [])
    .filter((head) => head.tenantId === tenantId)
    .map((head) => ({ ...head, name: `the head kept of ${head.at}` }));
  const named: readonly NamedHead[] = [...kept.map((head) => ({ ...head, name: `tree_head ${head.number}` })), ...held];
  if (against) named.forEach((head) => checkSignature(head, against.key));
  const bySize = Map.groupBy(named, (head) => head.size);
  let edge = EMPTY_TREE;
  compareRoots(edge, bySize.get(0));
  for (let goesOn = true; goesOn;) {
    const from = edge.size;
    const rows = await run((transaction) => leavesFrom(transaction, tenantId, from));
    rows.forEach((row, index) => checkLeaf(row, from + index));
    edge = await run((transaction) => growThrough(transaction, tenantId, edge, rows, bySize));
    goesOn = rows.length === BATCH;
  }
  await run((transaction) => checkEnd(transaction, tenantId, edge, { kept: kept.at(-1)?.size ?? 0, named }));
  const last = kept.at(-1);
  if (last) await run((transaction) => checkCoverage(transaction, last));
  return kept.length;
}

function checkOrder(head: KeptTreeHead, index: number, before?: KeptTreeHead): void {
  const where = `tree_head ${head.number}`;
  if (head.number !== index + 1) throw new Difference(where, `its number should be ${index + 1}`);
  if (head.timestampToken) throw new Difference(where, 'it has a timestamp that nobody asked for');
  if (before && head.at <= before.at) throw new Difference(where, 'it is not later than the one before');
  if (before && head.size < before.size) throw new Difference(where, `the log shrinks from ${before.size} to ${head.size} leaves`);
}

function checkSignature(head: NamedHead, key: HeldAgainst['key']): void {
  if (head.keyId !== key.id) throw new Difference(head.name, `it is signed by the key ${head.keyId}, not by ${key.id}`);
  if (!key.isSigned(textOfHead(head), head.signature)) throw new Difference(head.name, 'its signature is not over what it says');
}

function leavesFrom(transaction: Transaction, tenantId: string, from: number): Promise<LeafRow[]> {
  return transaction.rows<LeafRow>(
    `select l.index, l.subject_kind, l.subject_id, l.sequence, l.hash, f.hash as fact_hash, f.subject_kind as fact_kind
     from tree_leaf l left join fact f on f.tenant_id = l.tenant_id and f.subject_id = l.subject_id and f.sequence = l.sequence
     where l.tenant_id = $1 and l.index >= $2 order by l.index limit ${BATCH}`,
    [tenantId, from],
  );
}

function checkLeaf(row: LeafRow, index: number): void {
  const where = `tree_leaf ${row.index} (${row.subject_kind} ${row.subject_id}, fact ${row.sequence})`;
  if (Number(row.index) !== index) throw new Difference(`tree_leaf ${index}`, 'it is gone');
  if (row.fact_hash === null) throw new Difference(where, 'the fact that it vouches for is gone');
  if (row.fact_hash !== row.hash || row.fact_kind !== row.subject_kind)
    throw new Difference(where, 'the fact that it vouches for is another');
}

/** Grows the tree from head to head, so that each root is compared where it stood. */
async function growThrough(
  transaction: Transaction,
  tenantId: string,
  start: TreeEdge,
  rows: readonly LeafRow[],
  bySize: ReadonlyMap<number, readonly NamedHead[]>,
): Promise<TreeEdge> {
  const stops = [...bySize.keys()].filter((size) => size > start.size && size < start.size + rows.length);
  const nodes: TreeNode[] = [];
  let edge = start;
  for (const stop of [...stops.sort((a, b) => a - b), start.size + rows.length]) {
    const leaves = rows.slice(edge.size - start.size, stop - start.size).map((row) => leafHash(leafText(tenantId, row), sha256));
    if (leaves.length === 0) continue;
    const grown = grow(edge, leaves, sha256);
    nodes.push(...grown.nodes);
    edge = grown.edge;
    compareRoots(edge, bySize.get(edge.size));
  }
  await compareNodes(transaction, tenantId, nodes);
  return edge;
}

const leafText = (tenantId: string, { subject_kind, subject_id, sequence, hash }: LeafRow): string =>
  textOfLeaf({ tenantId, subjectKind: subject_kind, subjectId: subject_id, sequence, hash });

function compareRoots(edge: TreeEdge, heads: readonly NamedHead[] = []): void {
  if (heads.length === 0) return;
  const root = rootOf(edge, sha256);
  const other = heads.find((head) => head.root !== root);
  if (other) throw new Difference(other.name, `the log of ${edge.size} leaves has another root`);
}

async function compareNodes(transaction: Transaction, tenantId: string, nodes: readonly TreeNode[]): Promise<void> {
  const other = await transaction.row<{ level: number; index: string }>(
    `select w.level, w.index from unnest($2::int[], $3::bigint[], $4::text[]) as w (level, index, hash)
     left join tree_node n on n.tenant_id = $1 and n.level = w.level and n.index = w.index
     where n.hash is distinct from w.hash order by w.level, w.index limit 1`,
    [tenantId, nodes.map((node) => node.level), nodes.map((node) => node.index), nodes.map((node) => node.hash)],
  );
  if (other) throw new Difference(`tree_node ${other.level}/${other.index}`, 'it is not the hash of what lies below it');
}

async function checkEnd(
  transaction: Transaction,
  tenantId: string,
  { size, hashes }: TreeEdge,
  { kept, named }: { kept: number; named: readonly NamedHead[] },
): Promise<void> {
  const beyond = named.find((head) => head.size > size);
  if (beyond) throw new Difference(beyond.name, `it counts ${beyond.size} leaves, the log has ${size}`);
  if (kept !== size) throw new Difference(`tree_leaf ${kept}`, 'no head counts it');
  const { nodes } = (await transaction.row<{ nodes: string }>('select count(*) as nodes from tree_node where tenant_id = $1', [tenantId]))!;
  const expected = 2 * size - hashes.length;
  if (Number(nodes) !== expected) throw new Difference('tree_node', `it has ${nodes} rows, the log makes ${expected}`);
}
