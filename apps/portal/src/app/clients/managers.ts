import { computed, type Signal } from '@angular/core';
import type { MemberView } from '@vizavi/api-types';
import { readEmployees } from '../members/employees';

/** Employees to whom a client may be given; asked for only once `isAsked`. In an injection context. */
export function readManagers(isAsked: () => boolean): Signal<readonly MemberView[]> {
  const employees = readEmployees(isAsked);
  return computed(() => employees().filter(({ roles, state }) => roles.includes('accountManager') && state !== 'blocked'));
}
