import type { Actor, Role } from '@vizavi/domain';
import { CLIENT_ROLES, ROLES, SUPPLIER_ROLES } from '@vizavi/domain';

const CLIENTS: readonly Role[] = CLIENT_ROLES;
const EVERYBODY: readonly Role[] = ROLES;
const READERS: readonly Role[] = [...CLIENT_ROLES, 'lawyer', 'approver', 'accountManager', 'supplierSignatory'];
/** Roles whose people may have a duty in a stage and decide on it. */
export const DECIDING_ROLES: readonly Role[] = ['lawyer', 'approver', 'accountManager', 'supplierSignatory'];
const ASSIGNEES = DECIDING_ROLES;

/** What a route asks for, and the roles that may knock at all; the record is judged afterwards by the abilities. */
export const PERMISSIONS = {
  'me.read': EVERYBODY,
  'me.change': EVERYBODY,
  'notification.read': EVERYBODY,
  'live.read': EVERYBODY,
  'calendar.read': EVERYBODY,
  'calendar.manage': ['administrator'],
  'substitution.read': [...ASSIGNEES, 'administrator'],
  'substitution.plan': [...ASSIGNEES, 'administrator'],
  'assignment.reassign': ASSIGNEES,
  'home.read': CLIENTS,
  'contract.read': READERS,
  'contract.start': ['contractManager', 'accountManager'],
  'paper.bring': ['contractManager'],
  'contract.fill': ['contractManager', 'accountManager'],
  'contract.suggest': ['contractManager', ...ASSIGNEES],
  'contract.comment': READERS,
  'contract.attach': ['contractManager', ...ASSIGNEES],
  'contract.invite': ['contractManager'],
  'contract.check': ['reviewer'],
  'contract.team': CLIENTS,
  'contract.playbook': ASSIGNEES,
  'contract.act': ['contractManager', 'clientSignatory', ...ASSIGNEES],
  'contract.remark': ASSIGNEES,
  'contract.scan': ['accountManager'],
  'contract.export': ['contractManager', 'clientSignatory', 'accountManager'],
  'board.read': ['accountManager'],
  'assignment.read': ASSIGNEES,
  'template.read': [...CLIENT_ROLES, ...SUPPLIER_ROLES.filter((role) => role !== 'administrator')],
  'template.manage': ['templateOwner'],
  'route.read': ['templateOwner', 'administrator'],
  'route.manage': ['templateOwner'],
  'route.migrate': ['administrator'],
  'insights.read': ['accountManager', 'templateOwner'],
  'client.read': ['administrator', 'accountManager', 'contractManager'],
  'client.add': ['administrator'],
  'client.change': ['administrator', 'accountManager'],
  'member.read': ['administrator', 'contractManager'],
  'member.invite': ['administrator', 'accountManager', 'contractManager'],
  'member.change': ['administrator', 'contractManager'],
  'agreement.read': EVERYBODY,
  'agreement.accept': ['clientSignatory', 'supplierSignatory'],
  'security.manage': ['administrator'],
  'outbox.read': ['administrator'],
  'outbox.resend': ['administrator'],
  'audit.read': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof PERMISSIONS;

/** What a token may be given: nothing that signs or decides, nothing that changes people, rights or sign-in. */
export const TOKEN_SCOPES = [
  'me.read',
  'notification.read',
  'calendar.read',
  'home.read',
  'contract.read',
  'contract.start',
  'contract.fill',
  'contract.suggest',
  'contract.comment',
  'contract.attach',
  'board.read',
  'assignment.read',
  'template.read',
  'insights.read',
  'client.read',
  'member.read',
  'outbox.read',
  'audit.read',
] as const satisfies readonly Permission[];
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** Whether one of the actor's roles has the permission. */
export const hasPermission = (actor: Pick<Actor, 'roles'>, permission: Permission): boolean =>
  actor.roles.some((role) => (PERMISSIONS[permission] as readonly Role[]).includes(role));
