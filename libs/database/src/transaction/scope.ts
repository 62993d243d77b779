import type { Actor } from '@vizavi/domain';
import type { Scope } from './transaction';

/** What a member may read: their side's role, their tenant, and for a client their company. */
export const scopeOf = (actor: Actor): Scope => ({
  role: actor.side,
  tenantId: actor.tenantId,
  companyId: actor.clientCompanyId,
  memberId: actor.memberId,
});

/** The product's own work inside one tenant; writes go through it after the act was authorised. */
export const workerScope = (tenantId: string | null): Scope => ({ role: 'worker', tenantId, companyId: null, memberId: null });
