export const SIDES = ['supplier', 'client'] as const;
export type Side = (typeof SIDES)[number];

export const CLIENT_ROLES = ['contractManager', 'reviewer', 'clientSignatory'] as const;
export const SUPPLIER_ROLES = ['lawyer', 'approver', 'accountManager', 'templateOwner', 'supplierSignatory', 'administrator'] as const;
export const ROLES = [...CLIENT_ROLES, ...SUPPLIER_ROLES] as const;
export type Role = (typeof ROLES)[number];

/** Who may see a fact, comment, remark or file; set when written and never widened. */
export const AUDIENCES = ['supplier', 'client', 'both'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The signed-in member on whose behalf a request runs. */
export interface Actor {
  readonly kind: 'member';
  readonly tenantId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly clientCompanyId: string | null;
  readonly groupIds: readonly string[];
}

/** The product itself: a deadline that fires, an import that runs. */
export interface SystemActor {
  readonly kind: 'system';
  readonly tenantId: string;
}

export const otherSide = (side: Side): Side => (side === 'supplier' ? 'client' : 'supplier');

export const isSeenBy = (audience: Audience, side: Side): boolean => audience === 'both' || audience === side;

export const sideOfRole = (role: Role): Side => ((CLIENT_ROLES as readonly Role[]).includes(role) ? 'client' : 'supplier');
