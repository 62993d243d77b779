import { SetMetadata, type Type } from '@nestjs/common';
import type { Permission as PermissionName } from '@vizavi/policies';

const ACCESS = 'vizavi:access';

/** Who may call a handler: anybody, whoever is signed in as a person, or a member with a permission. */
export type Access =
  { readonly kind: 'public' } | { readonly kind: 'person' } | { readonly kind: 'permission'; readonly permission: PermissionName };

const access = (value: Access) => SetMetadata(ACCESS, value);

/** Anybody, signed in or not. */
export const Public = () => access({ kind: 'public' });

/** A signed-in person who may not have chosen a membership yet. */
export const Person = () => access({ kind: 'person' });

/** A member one of whose roles has the permission; the record itself is judged later. */
export const Permission = (permission: PermissionName) => access({ kind: 'permission', permission });

/** What a handler declares, or what its controller does for all of them; undefined stops the boot. */
export const accessOf = (handler: object, controller: Type): Access | undefined =>
  (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Access | undefined;
