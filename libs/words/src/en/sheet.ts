import type { Twin } from '../dictionary';
import type { sheet as russian } from '../ru/sheet';

export const sheet: Twin<typeof russian> = {
  name: 'Contracts',
  number: 'Number',
  title: 'Contract',
  dealType: 'Deal type',
  client: 'Client',
  status: 'Status',
  stage: 'Stage',
  holder: 'Holder',
  heldSince: 'Held since',
  due: 'Due',
  amount: 'Amount',
  currency: 'Currency',
  manager: 'Manager',
  created: 'Created',
  changed: 'Changed',
  executed: 'Executed',
  onlyFirst: 'The first {count, number} contracts are here. Narrow the filter to get the rest',
};
