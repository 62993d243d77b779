import type { Actor } from '@vizavi/domain';
import type { Sentences } from './sentences';

export const CLIENT_ABILITIES = ['read', 'change', 'assign'] as const;
export type ClientAbility = (typeof CLIENT_ABILITIES)[number];

/** What the abilities ask about a client company. */
export interface ClientFacts {
  readonly id: string;
  readonly accountManagerId: string | null;
}

export function clientAbilities({ roles, memberId, clientCompanyId }: Actor, { can }: Sentences): void {
  if (roles.includes('administrator')) can(['read', 'change', 'assign'], 'Client');
  if (roles.includes('accountManager')) can(['read', 'change'], 'Client', { accountManagerId: memberId });
  if (roles.includes('contractManager')) can('read', 'Client', { id: clientCompanyId });
}
