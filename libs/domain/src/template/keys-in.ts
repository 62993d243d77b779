import type { Body } from './form';

/** Keys of the answers that a clause body names: its places and its tables of rows. */
export function keysIn(body: Body): readonly string[] {
  const key = body.attrs?.['key'];
  const own = typeof key === 'string' && (body.type === 'variable' || body.type === 'rowsTable') ? [key] : [];
  return [...own, ...(body.content ?? []).flatMap(keysIn)];
}
