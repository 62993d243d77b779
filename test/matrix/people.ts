import type { Role } from '@vizavi/domain';
import { DEMO_PASSWORD } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs } from '../support/demo';
import { aClientCompany, aMember, aSupplier, PASSWORD, type TestCompany, type TestSupplier } from '../support/people';

/** How somebody stands to what they ask about. */
export const RELATIONS = ['own', 'sibling', 'otherCompany', 'otherTenant', 'signedOut', 'expired', 'blocked'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Visitor {
  readonly relation: Relation;
  readonly role: Role;
  readonly browser: Browser;
  readonly password: string;
}

export const nameOf = ({ relation, role }: Pick<Visitor, 'relation' | 'role'>): string =>
  RELATIONS.indexOf(relation) < RELATIONS.indexOf('signedOut') ? `${relation} ${role}` : relation;

const CLIENTS: readonly Role[] = ['contractManager', 'reviewer', 'clientSignatory'];
const SUPPLIERS: readonly Role[] = ['lawyer', 'approver', 'accountManager', 'templateOwner', 'supplierSignatory', 'administrator'];
/** Colleagues of those who have the contract, with the same role and without it. */
const SIBLINGS: readonly Role[] = ['lawyer', 'approver', 'supplierSignatory'];

/** Where the demo's people work, as places of test members. */
export interface Places {
  readonly supplier: TestSupplier;
  /** Has the contract. */
  readonly company: TestCompany;
  readonly otherCompany: TestCompany;
}

const some = async (
  api: TestApi,
  relation: Relation,
  place: TestSupplier | TestCompany,
  roles: readonly Role[],
): Promise<readonly Visitor[]> => {
  const visitors: Visitor[] = [];
  for (const role of roles)
    visitors.push({ relation, role, browser: await api.signIn(await aMember(api.database, place, { roles: [role] })), password: PASSWORD });
  return visitors;
};

const demo = async (api: TestApi, relation: Relation, role: Role, login: string): Promise<Visitor> => ({
  relation,
  role,
  browser: await signInAs(api, login),
  password: DEMO_PASSWORD,
});

/** Everybody of a tenant of its own. */
async function strangers(api: TestApi): Promise<readonly Visitor[]> {
  const supplier = await aSupplier(api.database);
  const company = await aClientCompany(api.database, supplier);
  return [...(await some(api, 'otherTenant', company, CLIENTS)), ...(await some(api, 'otherTenant', supplier, SUPPLIERS))];
}

async function turnedAway(api: TestApi, { company }: Places): Promise<readonly Visitor[]> {
  const blocked = await aMember(api.database, company, { roles: ['contractManager'] });
  const browsers = { blocked: await api.signIn(blocked), expired: await signInAs(api, 'client') };
  await api.asWorker(company.tenantId, (transaction) =>
    transaction.change(`update member set state = 'blocked' where tenant_id = $1 and id = $2`, [company.tenantId, blocked.memberId]),
  );
  await api.asWorker(null, (transaction) =>
    transaction.change(`update session set expires_at = now() - interval '1 minute' where id = (select id from session where person_id = (select id from person
      where email like 'client@%') order by started_at desc, id desc limit 1)`),
  );
  const visitor = { role: 'contractManager', password: PASSWORD } as const;
  return [
    { ...visitor, relation: 'signedOut', browser: api.browser() },
    { ...visitor, relation: 'expired', browser: browsers.expired },
    { ...visitor, relation: 'blocked', browser: browsers.blocked },
  ];
}

/** Those who have the contract, by login; whoever holds it is found by whoever drove it there. */
export interface Holders {
  readonly lawyer: string;
  readonly supplierSignatory: Browser;
}

/** Everybody who knocks at every door. */
export async function visitors(api: TestApi, places: Places, { lawyer, supplierSignatory }: Holders): Promise<readonly Visitor[]> {
  return [
    await demo(api, 'own', 'contractManager', 'client'),
    await demo(api, 'own', 'reviewer', 'client-reviewer'),
    await demo(api, 'own', 'clientSignatory', 'client-signatory'),
    await demo(api, 'own', 'lawyer', lawyer),
    await demo(api, 'own', 'approver', 'finance'),
    await demo(api, 'own', 'accountManager', 'manager'),
    await demo(api, 'own', 'templateOwner', 'owner'),
    { relation: 'own', role: 'supplierSignatory', browser: supplierSignatory, password: PASSWORD },
    await demo(api, 'own', 'administrator', 'admin'),
    ...(await some(api, 'sibling', places.company, ['reviewer'])),
    ...(await some(api, 'sibling', places.supplier, SIBLINGS)),
    await demo(api, 'sibling', 'accountManager', 'manager2'),
    ...(await some(api, 'otherCompany', places.otherCompany, ['reviewer'])),
    await demo(api, 'otherCompany', 'contractManager', 'client2'),
    await demo(api, 'otherCompany', 'clientSignatory', 'client2-signatory'),
    ...(await strangers(api)),
    ...(await turnedAway(api, places)),
  ];
}
