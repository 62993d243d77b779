import { type Readers, secure } from './5-policies';
import { GrowOnly } from './grow-only';

const STATEMENTS = [
  `create table tree_leaf (
    tenant_id uuid not null,
    index bigint not null,
    subject_kind text not null,
    subject_id uuid not null,
    sequence integer not null,
    hash text not null,
    constraint tree_leaf_pk primary key (tenant_id, index),
    constraint tree_leaf_chain_unique unique (tenant_id, subject_id, sequence)
  )`,
  `create table tree_node (
    tenant_id uuid not null,
    level integer not null,
    index bigint not null,
    hash text not null,
    constraint tree_node_pk primary key (tenant_id, level, index)
  )`,
  `create table tree_head (
    tenant_id uuid not null,
    number integer not null,
    size bigint not null,
    root text not null,
    at timestamptz not null,
    position bigint not null,
    key_id text not null,
    signature text not null,
    timestamp_token bytea,
    constraint tree_head_pk primary key (tenant_id, number)
  )`,
  ...['tree_leaf', 'tree_node', 'tree_head'].flatMap((table) => [
    `create trigger ${table}_forbid_change before update or delete on ${table} for each row execute function forbid_change()`,
    `create trigger ${table}_forbid_truncate before truncate on ${table} execute function forbid_change()`,
  ]),
];

/** The log of chain heads spans all companies of a supplier: the product alone reads it, and gives each company the proofs of its own chains. */
export const EVIDENCE_READERS: Readonly<Record<string, Readers>> = {
  tree_leaf: { client: null, supplier: null },
  tree_node: { client: null, supplier: null },
  tree_head: { client: null, supplier: 'true' },
};

/** The log of chain heads and its signed states. */
export class Evidence1760000000013 extends GrowOnly {
  protected readonly statements = [
    ...STATEMENTS,
    ...Object.entries(EVIDENCE_READERS).flatMap(([table, readers]) => secure(table, readers)),
  ];
}
