import type { Twin } from '../dictionary';
import type { roles as russian } from '../ru/roles';

export const roles: Twin<typeof russian> = {
  contractManager: 'contract manager',
  reviewer: 'reviewer',
  clientSignatory: 'client’s signatory',
  lawyer: 'lawyer',
  approver: 'approver',
  accountManager: 'account manager',
  templateOwner: 'form owner',
  supplierSignatory: 'supplier’s signatory',
  administrator: 'administrator',
  supplier: 'Supplier',
  client: 'Client',
  system: 'Vizavi',
};
