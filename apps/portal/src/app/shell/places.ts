import type { Screen } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import type { IconName } from '../ui/icon-paths';

export interface Place {
  readonly path: string;
  readonly word: WordKey;
  readonly icon: IconName;
}

/** Every screen that the server may name; which of them are shown, and in what order, it says in `me.screens`. */
export const places: Readonly<Record<Screen, Place>> = {
  home: { path: '/home', word: 'shell.home', icon: 'home' },
  catalogue: { path: '/catalogue', word: 'shell.catalogue', icon: 'catalogue' },
  contracts: { path: '/contracts', word: 'shell.contracts', icon: 'files' },
  desk: { path: '/desk', word: 'shell.desk', icon: 'desk' },
  board: { path: '/board', word: 'shell.board', icon: 'board' },
  forms: { path: '/forms', word: 'shell.forms', icon: 'edit' },
  routes: { path: '/routes', word: 'shell.routes', icon: 'route' },
  members: { path: '/members', word: 'shell.members', icon: 'users' },
  clients: { path: '/clients', word: 'shell.clients', icon: 'building' },
  absence: { path: '/absence', word: 'shell.absence', icon: 'calendar' },
  calendar: { path: '/calendar', word: 'shell.calendar', icon: 'clock' },
  security: { path: '/security', word: 'shell.security', icon: 'lock' },
  outbox: { path: '/outbox', word: 'shell.outbox', icon: 'mail' },
  log: { path: '/log', word: 'shell.log', icon: 'lock' },
  profile: { path: '/profile', word: 'shell.profile', icon: 'user' },
};
