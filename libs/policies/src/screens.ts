import type { Actor } from '@vizavi/domain';
import { hasPermission, type Permission } from './permissions';

/** The permission without which a screen has nothing to show; the profile is everybody's. */
const SCREENS = {
  home: 'home.read',
  board: 'board.read',
  desk: 'assignment.read',
  catalogue: 'contract.start',
  contracts: 'contract.read',
  forms: 'template.manage',
  routes: 'route.read',
  members: 'member.read',
  clients: 'client.change',
  absence: 'substitution.read',
  calendar: 'calendar.manage',
  security: 'security.manage',
  outbox: 'outbox.read',
  log: 'audit.read',
  profile: 'me.read',
} as const satisfies Readonly<Record<string, Permission>>;

export type ScreenName = keyof typeof SCREENS;

/** The screens that a member may open, in the order of the navigation: what one comes to every day stands first. */
export const screensOf = (actor: Pick<Actor, 'roles'>): readonly ScreenName[] =>
  (Object.keys(SCREENS) as ScreenName[]).filter((screen) => hasPermission(actor, SCREENS[screen]));
