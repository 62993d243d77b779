import { computed, inject, type Signal } from '@angular/core';
import { type MemberView, type Page, PATHS } from '@vizavi/api-types';
import { Server } from '../api/server';

const MOST = 100;

/** Employees to whom a client may be given; asked for only once `isAsked`. In an injection context. */
export function readManagers(isAsked: () => boolean): Signal<readonly MemberView[]> {
  const reading = inject(Server).read<Page<MemberView>>(
    () => (isAsked() ? PATHS.members : undefined),
    () => ({ side: 'supplier', limit: MOST }),
  );
  return computed(() =>
    (reading.value()?.items ?? []).filter(({ roles, state }) => roles.includes('accountManager') && state !== 'blocked'),
  );
}
