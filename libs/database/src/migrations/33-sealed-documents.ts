import { type Readers, secure } from './5-policies';
import { GrowOnly } from './grow-only';
import { underContract } from './under-contract';

const STATEMENTS = [
  underContract(
    'sealed_document',
    'contract_id, kind',
    `kind text not null constraint sealed_document_kind check (kind in ('contract', 'certificate')),
    hash text not null,
    size integer not null,
    at timestamptz not null`,
  ),
  'create trigger sealed_document_forbid_change before update or delete on sealed_document for each row execute function forbid_change()',
];

/** What a company has signed is its own and the supplier's. */
export const SEALED_READERS: Readonly<Record<string, Readers>> = {
  sealed_document: { client: `client_company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)`, supplier: 'true' },
};

/** Signed PDFs and completion certificates: made once, the same bytes ever after. */
export class SealedDocuments1760000000033 extends GrowOnly {
  protected readonly statements = [...STATEMENTS, ...Object.entries(SEALED_READERS).flatMap(([table, readers]) => secure(table, readers))];
}
