import { computed, inject, type Signal } from '@angular/core';
import { type MemberView, type Page, PATHS } from '@vizavi/api-types';
import { Server } from '../api/server';

const MOST = 100;

/** The supplier's people; asked for only once `isAsked`. In an injection context. */
export function readEmployees(isAsked: () => boolean): Signal<readonly MemberView[]> {
  const reading = inject(Server).read<Page<MemberView>>(
    () => (isAsked() ? PATHS.members : undefined),
    () => ({ side: 'supplier', limit: MOST }),
  );
  return computed(() => reading.value()?.items ?? []);
}
