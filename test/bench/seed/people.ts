import type { Client } from 'pg';
import { newId } from '../../../apps/api/src/platform/clock/new-id';
import type { Role } from '@vizavi/domain';
import type { GroupKey } from '../../../apps/api/src/templates/standard-routes';
import { copyIn, line } from './copy-in';
import type { World } from './world';

/** Ids of everybody, by the numbers that the world knows them by. */
export interface People {
  readonly companies: readonly { readonly id: string; readonly code: string; readonly manager: string; readonly signatory: string }[];
  readonly managers: readonly string[];
  readonly lawyers: readonly string[];
  readonly finance: readonly string[];
  readonly security: readonly string[];
  readonly directors: readonly string[];
}

const PER_COMPANY = 10;
/** The large company has so many more, for each live stream is a member's own. */
const IN_LARGE = 1_010;
const AT = '2024-01-09 09:00:00+00';

interface Newcomer {
  readonly name: string;
  readonly companyId: string | null;
  readonly roles: readonly Role[];
  readonly group: GroupKey | null;
}

/** Writes companies and people of a tenant with COPY. */
class Registrar {
  private readonly persons: string[] = [];
  private readonly members: string[] = [];
  private readonly grouped: string[] = [];
  private readonly companies: string[] = [];

  constructor(
    private readonly owner: Client,
    private readonly tenantId: string,
    private readonly groups: ReadonlyMap<string, string>,
  ) {}

  add({ name, companyId, roles, group }: Newcomer): string {
    const [personId, id] = [newId(), newId()];
    const side = companyId === null ? 'supplier' : 'client';
    this.persons.push(line([personId, `${personId}@bench.test`, name, null, AT]));
    this.members.push(line([this.tenantId, id, personId, side, companyId, `{${roles.join()}}`, name, null, null, 'ru', 'active', AT, '1']));
    if (group) this.grouped.push(line([this.tenantId, this.groups.get(group)!, id]));
    return id;
  }

  addCompany(code: string, managerId: string): string {
    const id = newId();
    this.companies.push(line([this.tenantId, id, `ООО «Заказчик ${code}»`, code, null, null, managerId, AT, '1']));
    return id;
  }

  async write(): Promise<void> {
    const columns = [
      'tenant_id',
      'id',
      'person_id',
      'side',
      'client_company_id',
      'roles',
      'name',
      'title',
      'department',
      'language',
      'state',
      'invited_at',
      'version',
    ];
    await copyIn(this.owner, 'person', ['id', 'email', 'name', 'password_hash', 'created_at'], this.persons.join(''));
    await copyIn(this.owner, 'client_company', COMPANY, this.companies.join(''));
    await copyIn(this.owner, 'member', columns, this.members.join(''));
    await copyIn(this.owner, 'member_group_member', ['tenant_id', 'group_id', 'member_id'], this.grouped.join(''));
  }
}

const COMPANY = ['tenant_id', 'id', 'name', 'code', 'inn', 'requisites', 'account_manager_id', 'created_at', 'version'];

/** Ten members a company, and the supplier's people, so many as the world has. */
export async function settle(owner: Client, tenantId: string, world: World): Promise<People> {
  const { rows } = await owner.query<{ key: string; id: string }>('select key, id from member_group where tenant_id = $1', [tenantId]);
  const registrar = new Registrar(owner, tenantId, new Map(rows.map((row) => [row.key, row.id])));
  const employees = (count: number, name: string, role: Role, group: GroupKey | null): readonly string[] =>
    Array.from({ length: count }, (_, index) => registrar.add({ name: `${name} ${index}`, companyId: null, roles: [role], group }));
  const managers = employees(world.managers, 'Менеджер', 'accountManager', null);
  const people: People = {
    managers,
    lawyers: employees(world.lawyers, 'Юрист', 'lawyer', 'lawyers'),
    finance: employees(world.approvers, 'Контролёр', 'approver', 'finance'),
    security: employees(world.approvers, 'Безопасность', 'approver', 'security'),
    directors: employees(world.approvers, 'Директор', 'approver', 'directors'),
    companies: Array.from({ length: world.companies }, (_, index) => companyOf(registrar, index, managers[world.managerOf(index)]!)),
  };
  await registrar.write();
  return people;
}

function companyOf(registrar: Registrar, index: number, managerId: string): People['companies'][number] {
  const code = `Т${index.toString(36).toUpperCase()}`;
  const id = registrar.addCompany(code, managerId);
  const members = Array.from({ length: index === 0 ? IN_LARGE : PER_COMPANY }, (_, at) =>
    registrar.add({
      name: `Сотрудник ${code}-${at}`,
      companyId: id,
      roles: [at === 1 ? 'clientSignatory' : 'contractManager'],
      group: null,
    }),
  );
  return { id, code, manager: members[0]!, signatory: members[1]! };
}
