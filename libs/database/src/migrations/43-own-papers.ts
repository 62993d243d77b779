import type { Readers } from './5-policies';
import { GrowOnly } from './grow-only';

const TENANT = `tenant_id = (select nullif(current_setting('app.tenant_id', true), '')::uuid)`;
const COMPANY = `client_company_id = (select nullif(current_setting('app.company_id', true), '')::uuid)`;
/** The supplier reads it with its contract, which row-level security hides while it is a draft of the client's. */
const OF_SEEN_CONTRACT = `exists (select from contract c where c.tenant_id = template_version.tenant_id and c.template_version_id = template_version.id)`;

/** A contract that a client brings is a form of its own, which nobody else reads. */
export const OWN_PAPER_READERS: Readonly<Record<string, Readers>> = {
  template_version: {
    client: `state <> 'draft' and (client_company_id is null or ${COMPANY})`,
    supplier: `(client_company_id is null or ${OF_SEEN_CONTRACT})`,
  },
};

const policy = (side: 'client' | 'supplier'): readonly string[] => [
  `drop policy template_version_${side} on template_version`,
  `create policy template_version_${side} on template_version to vizavi_${side} using (${TENANT} and ${OWN_PAPER_READERS['template_version']![side]})`,
];

const STATEMENTS = [
  'alter table template_version add client_company_id uuid, add nearest_version_id uuid',
  `alter table template_version add constraint template_version_paper
    check (client_company_id is null or (state = 'retired' and nearest_version_id is not null))`,
  'grant select (client_company_id, nearest_version_id) on template_version to vizavi_client',
  ...policy('client'),
  ...policy('supplier'),
];

/** Contracts on the client's own paper. */
export class OwnPapers1760000000043 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
