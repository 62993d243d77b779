import { type Database, workerScope } from '@vizavi/database';
import { type Actor, type Role, sideOfRole } from '@vizavi/domain';
import { hashPassword } from '../../apps/api/src/platform/auth/passwords';
import { newId } from '../../apps/api/src/platform/clock/new-id';

export const PASSWORD = 'a phrase of several words';

export interface TestSupplier {
  readonly tenantId: string;
  readonly name: string;
}

export interface TestCompany {
  readonly tenantId: string;
  readonly id: string;
  readonly name: string;
}

export interface TestMember {
  readonly actor: Actor;
  readonly memberId: string;
  readonly personId: string;
  readonly email: string;
  readonly name: string;
}

let counted = 0;
let hashed: Promise<string> | undefined;

const next = (): number => (counted += 1);
const passwordHash = (): Promise<string> => (hashed ??= hashPassword(PASSWORD));
const AT = '2026-01-12T09:00:00.000Z';

/** The company that runs the portal. */
export async function aSupplier(database: Database, { name = `Поставщик ${next()}` } = {}): Promise<TestSupplier> {
  const tenantId = newId();
  await database.run(workerScope(tenantId), async (transaction) => {
    await transaction.change(
      `insert into supplier (tenant_id, name, requisites, place, zone, created_at) values ($1, $2, '{}', 'Москва', 'Europe/Moscow', $3)`,
      [tenantId, name, AT],
    );
    await transaction.change(
      `insert into signature_agreement (tenant_id, version, text, created_at) values ($1, 1, '{"ru":"Соглашение","en":"Agreement"}', $2)`,
      [tenantId, AT],
    );
  });
  return { tenantId, name };
}

/** A client of a supplier, looked after by one of its account managers. */
export async function aClientCompany(
  database: Database,
  { tenantId }: TestSupplier,
  { name = `Клиент ${next()}`, manager = null }: { readonly name?: string; readonly manager?: TestMember | null } = {},
): Promise<TestCompany> {
  const id = newId();
  await database.run(workerScope(tenantId), (transaction) =>
    transaction.change(
      `insert into client_company (tenant_id, id, name, code, inn, requisites, account_manager_id, created_at, version) values ($1, $2, $3, $4, null, null, $5, $6, 1)`,
      [tenantId, id, name, `К${next()}`, manager?.memberId ?? null, AT],
    ),
  );
  return { tenantId, id, name };
}

interface MemberWords {
  readonly roles: readonly Role[];
  readonly email?: string;
  readonly name?: string;
  readonly state?: 'invited' | 'active' | 'blocked';
}

/** Somebody of a supplier, or of a client company, who signs in with PASSWORD. */
export async function aMember(database: Database, place: TestSupplier | TestCompany, words: MemberWords): Promise<TestMember> {
  const { roles, email = `person${next()}@example.test`, name = `Участник ${next()}`, state = 'active' } = words;
  const side = sideOfRole(roles[0]!);
  const clientCompanyId = 'id' in place ? place.id : null;
  const [memberId, tenantId, hash] = [newId(), place.tenantId, await passwordHash()];
  const personId = await database.run(workerScope(tenantId), async (transaction) => {
    await transaction.change(
      'insert into person (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5) on conflict (email) do nothing',
      [newId(), email, name, hash, AT],
    );
    const person = await transaction.row<{ id: string }>('select id from person where email = $1', [email]);
    await transaction.change(
      `insert into member (tenant_id, id, person_id, side, client_company_id, roles, name, title, department, language, state, invited_at, version)
       values ($1, $2, $3, $4, $5, $6, $7, null, null, 'ru', $8, $9, 1)`,
      [tenantId, memberId, person!.id, side, clientCompanyId, roles, name, state, AT],
    );
    return person!.id;
  });
  const actor: Actor = { kind: 'member', tenantId, memberId, personId, side, roles, clientCompanyId, groupIds: [] };
  return { actor, memberId, personId, email, name };
}
