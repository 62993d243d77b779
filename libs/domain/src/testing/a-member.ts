import type { Actor, Role, Side } from '../people/actor';

export const TENANT = 'tenant';
export const COMPANY = 'company';

/** A member of a side, named by their id. */
export const aMember = (memberId: string, side: Side, roles: readonly Role[] = []): Actor => ({
  kind: 'member',
  tenantId: TENANT,
  memberId,
  personId: `person of ${memberId}`,
  side,
  roles,
  clientCompanyId: side === 'client' ? COMPANY : null,
  groupIds: [],
});

export const CLIENT = aMember('client', 'client', ['contractManager']);
export const LAWYER = aMember('lawyer', 'supplier', ['lawyer']);
export const DIRECTOR = aMember('director', 'supplier', ['approver']);
