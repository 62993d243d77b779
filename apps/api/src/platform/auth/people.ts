import type { Role, Side } from '@vizavi/domain';
import type { MembershipView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';

/** Who signs in, whatever places they work at. */
export interface PersonRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly password_hash: string | null;
}

interface MembershipRow {
  readonly tenant_id: string;
  readonly member_id: string;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly client_company_id: string | null;
  readonly supplier_name: string;
  readonly company_name: string;
}

/** A place at which a person works, with what the portal does not need. */
export interface Place extends MembershipView {
  readonly tenantId: string;
  readonly clientCompanyId: string | null;
}

export const hasPassword = (person: PersonRow | null): boolean => typeof person?.password_hash === 'string';

export const normalEmail = (email: string): string => email.trim().toLowerCase();

// Like every function of this file in the worker's scope, by exact key.
export const findPersonByEmail = (transaction: Transaction, email: string): Promise<PersonRow | null> =>
  transaction.row<PersonRow>('select id, email, name, password_hash from person where email = $1', [normalEmail(email)]);

export const findPerson = (transaction: Transaction, personId: string): Promise<PersonRow | null> =>
  transaction.row<PersonRow>('select id, email, name, password_hash from person where id = $1', [personId]);

export const setPassword = (transaction: Transaction, personId: string, passwordHash: string): Promise<number> =>
  transaction.change('update person set password_hash = $2 where id = $1', [personId, passwordHash]);

/** The places at which a person may work now; a blocked or merely invited one is none. */
export async function placesOf(transaction: Transaction, personId: string): Promise<readonly Place[]> {
  const rows = await transaction.rows<MembershipRow>('select * from memberships_of($1)', [personId]);
  return rows.map(({ tenant_id, member_id, side, roles, client_company_id, supplier_name, company_name }) => ({
    tenantId: tenant_id,
    memberId: member_id,
    side,
    roles,
    clientCompanyId: client_company_id,
    supplierName: supplier_name,
    companyName: company_name,
  }));
}

/** A place as the portal shows it for choice. */
export const shownPlace = ({ tenantId: _tenantId, clientCompanyId: _clientCompanyId, ...view }: Place): MembershipView => view;
