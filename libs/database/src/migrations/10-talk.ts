import { secure, type Readers } from './5-policies';
import { GrowOnly } from './grow-only';
import { SIDE, underContract } from './under-contract';

const COMPANY = `client_company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)`;

/** The client's own checks are the client's alone, and a side sees no more than its own people at work. */
export const TALK_READERS: Readonly<Record<string, Readers>> = {
  contract_check: { client: COMPANY, supplier: null },
  contract_presence: { client: `${COMPANY} and side = 'client'`, supplier: `side = 'supplier'` },
};

const STATEMENTS = [
  'alter table suggestion drop constraint suggestion_kind',
  `alter table suggestion add constraint suggestion_kind check (kind in ('replace', 'insert', 'delete', 'move'))`,
  'alter table contract_reader drop constraint contract_reader_kind',
  `alter table contract_reader add constraint contract_reader_kind check (kind in ('duty', 'invitation', 'copy', 'signing'))`,
  'alter table comment add column range jsonb',
  `alter table comment add column mention_ids uuid[] not null default '{}'`,
  'alter table comment alter column mention_ids drop default',
  'create index suggestion_of_clause on suggestion (tenant_id, clause_id)',
  underContract('contract_check', 'contract_id, member_id', 'member_id uuid not null, at timestamptz not null, note text'),
  underContract(
    'contract_presence',
    'contract_id, member_id',
    `member_id uuid not null,
    side text not null constraint contract_presence_side ${SIDE},
    seen_at timestamptz not null,
    came_at timestamptz not null,
    seen_before timestamptz,
    clause_id text`,
  ),
  ...Object.entries(TALK_READERS).flatMap(([table, readers]) => secure(table, readers)),
];

/** Moves of clauses, ranges and mentions in comments, checks and copies of the client's own team, and who has a contract open. */
export class Talk1760000000010 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
