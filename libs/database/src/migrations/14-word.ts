import { secure, type Readers } from './5-policies';
import { GrowOnly } from './grow-only';
import { AUDIENCE, SIDE, underContract } from './under-contract';

const COMPANY = `client_company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)`;

/** An export holds what its reader's side saw; an import is the affair of the side whose file it is until it becomes suggestions. */
export const WORD_READERS: Readonly<Record<string, Readers>> = {
  document_export: { client: `${COMPANY} and audience <> 'supplier'`, supplier: `audience <> 'client'` },
  document_import: { client: `${COMPANY} and side = 'client'`, supplier: `side = 'supplier'` },
};

const STATEMENTS = [
  // Suggestions of before were written here: no source.
  'alter table suggestion add source jsonb',
  underContract(
    'document_export',
    'contract_id, audience, id',
    `id text not null,
    audience text not null constraint document_export_audience ${AUDIENCE},
    hash text not null,
    revision_number integer,
    sent jsonb not null,
    made_by uuid not null,
    at timestamptz not null`,
  ),
  underContract(
    'document_import',
    'id',
    `id uuid not null,
    side text not null constraint document_import_side ${SIDE},
    hash text not null,
    file_name text not null,
    export_id text,
    revision_number integer,
    returned jsonb not null,
    state text not null constraint document_import_state check (state in ('shown', 'applied', 'discarded')),
    suggestions integer not null,
    uploaded_by uuid not null,
    at timestamptz not null,
    settled_at timestamptz,
    version integer not null`,
  ),
  'create index document_import_of_contract on document_import (tenant_id, contract_id, at, id)',
  ...Object.entries(WORD_READERS).flatMap(([table, readers]) => secure(table, readers)),
];

/** Files that went to Word and came back. */
export class Word1760000000014 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
