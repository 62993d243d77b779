import type { Actor, Side } from '@vizavi/domain';
import type { Sentences } from './sentences';

export const MEMBER_ABILITIES = ['read', 'invite', 'change'] as const;
export type MemberAbility = (typeof MEMBER_ABILITIES)[number];

/** What the abilities ask about a member, present or to be invited. */
export interface MemberFacts {
  readonly memberId: string | null;
  readonly side: Side;
  readonly clientCompanyId: string | null;
  /** The account manager of the member's company. */
  readonly accountManagerId: string | null;
}

export function memberAbilities({ roles, memberId, clientCompanyId }: Actor, { can, cannot }: Sentences): void {
  if (roles.includes('administrator')) can(['read', 'invite', 'change'], 'Member');
  if (roles.includes('accountManager')) can(['read', 'invite'], 'Member', { side: 'client', accountManagerId: memberId });
  if (roles.includes('contractManager')) can(['read', 'invite', 'change'], 'Member', { side: 'client', clientCompanyId });
  // Nobody locks themselves out or gives themselves a role.
  cannot('change', 'Member', { memberId }).because('own-membership');
}
