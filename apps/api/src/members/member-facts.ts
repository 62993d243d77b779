import type { Actor, ClauseType, LetterWishes, Role, SystemActor } from '@vizavi/domain';
import type { PlainFact, Subject } from '../audit/fact-chain';
import type { MemberRow } from './member-row';

interface MemberFactData {
  MemberInvited: {
    readonly shared: { readonly roles: readonly Role[]; readonly groups: readonly string[] };
    readonly personal: { readonly email: string; readonly name: string; readonly title: string | null };
  };
  MemberJoined: { readonly shared: Record<never, never>; readonly personal: { readonly name: string } };
  MemberDetailsChanged: {
    readonly shared: { readonly language: string };
    readonly personal: { readonly name: string; readonly title: string | null; readonly department: string | null };
  };
  MemberRolesChanged: { readonly shared: { readonly roles: readonly Role[]; readonly groups: readonly string[] } };
  MemberHeadSet: { readonly shared: { readonly headId: string | null } };
  ClauseTypeGiven: { readonly shared: { readonly clauseType: ClauseType } };
  ClauseTypeTaken: { readonly shared: { readonly clauseType: ClauseType } };
  MemberBlocked: { readonly shared: Record<never, never> };
  MemberUnblocked: { readonly shared: Record<never, never> };
  SignInRuleSet: { readonly shared: { readonly clientCompanyId: string | null | undefined; readonly factorRoles: readonly Role[] } };
  LettersChosen: { readonly shared: LetterWishes };
  AgreementAccepted: { readonly shared: { readonly version: number } };
}

export type MemberFactType = keyof MemberFactData;

/** The chain of a member. */
export const memberSubject = (row: Pick<MemberRow, 'id' | 'tenant_id' | 'client_company_id'>): Subject => ({
  kind: 'member',
  id: row.id,
  tenantId: row.tenant_id,
  clientCompanyId: row.client_company_id,
});

/** Facts about a client's member are seen by that client too; names and addresses lie in the part that may be erased. */
export const memberFact = <T extends MemberFactType>(
  type: T,
  row: Pick<MemberRow, 'client_company_id'>,
  by: Actor | SystemActor,
  at: string,
  data: MemberFactData[T],
): PlainFact => ({ type, audience: row.client_company_id === null ? 'supplier' : 'both', at, by, ...data });
