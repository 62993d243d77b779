import type { Transaction } from '@vizavi/database';
import type { Found } from './sql/conditions';

/** So many contracts may be named one by one; words that more contracts have are met soon enough in the list itself. */
const MOST_NAMED = 1_000;

/** Looks words up in the actor's tenant and company; the list reads what was found again, under its own scope. Null: nothing was asked. */
export async function findContracts(transaction: Transaction, query: string | undefined): Promise<Found | null> {
  const words = query?.trim() ?? '';
  if (words === '') return null;
  const rows = await transaction.rows<{ id: string }>('select search_contracts($1, $2) as id', [words, MOST_NAMED + 1], 'search-contracts');
  return rows.length > MOST_NAMED ? { words } : { ids: rows.map((row) => row.id) };
}
