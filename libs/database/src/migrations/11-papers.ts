import { type Readers, secure } from './5-policies';
import { GrowOnly } from './grow-only';
import { underContract } from './under-contract';

const MEMBER = `member_id = (select nullif(current_setting('app.member_id', true), '')::uuid)`;

/** Where somebody left a contract is nobody else's business. */
export const PAPER_READERS: Readonly<Record<string, Readers>> = { read_mark: { client: MEMBER, supplier: MEMBER } };

const STATEMENTS = [
  underContract(
    'read_mark',
    'contract_id, member_id',
    `member_id uuid not null,
    at timestamptz not null,
    revision integer,
    constraint read_mark_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id)`,
  ),
];

/** What each member has seen of a contract. */
export class Papers1760000000011 extends GrowOnly {
  protected readonly statements = [...STATEMENTS, ...Object.entries(PAPER_READERS).flatMap(([table, readers]) => secure(table, readers))];
}
