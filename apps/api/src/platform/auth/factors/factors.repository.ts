import type { Transaction } from '@vizavi/database';

export interface AppFactor extends Record<string, unknown> {
  readonly sealed: string;
  readonly last_step: number | null;
  readonly created_at: Date;
  readonly confirmed_at: Date | null;
}

/** What a person has besides a password. */
export interface Factors {
  readonly app: boolean;
  readonly recoveryCodes: number;
  readonly passkeys: number;
}

export const hasFactor = ({ app, passkeys }: Factors): boolean => app || passkeys > 0;

interface Row extends Record<string, unknown> {
  readonly app: boolean;
  readonly codes: number;
  readonly passkeys: number;
}

// Like every function of this file in the worker's scope, by exact key.
export async function factorsOf(transaction: Transaction, personId: string): Promise<Factors> {
  const row = await transaction.row<Row>(
    `select exists (select from second_factor where person_id = $1 and confirmed_at is not null) as app,
      (select count(*)::int from recovery_code where person_id = $1 and used_at is null) as codes,
      (select count(*)::int from passkey where person_id = $1) as passkeys`,
    [personId],
    'factors-of',
  );
  return { app: row!.app, recoveryCodes: row!.codes, passkeys: row!.passkeys };
}

/** Whether a rule of one of the person's places asks for a second factor. */
export async function isFactorDue(transaction: Transaction, personId: string): Promise<boolean> {
  const row = await transaction.row<{ due: boolean }>('select factor_due($1) as due', [personId], 'factor-due');
  return row?.due ?? false;
}

export const findApp = (transaction: Transaction, personId: string): Promise<AppFactor | null> =>
  transaction.row<AppFactor>('select sealed, last_step, created_at, confirmed_at from second_factor where person_id = $1 for update', [
    personId,
  ]);

/** Begins with an application; whatever was begun before and not confirmed is replaced. */
export const beginApp = (transaction: Transaction, personId: string, sealed: string, now: string): Promise<number> =>
  transaction.change(
    `insert into second_factor (person_id, sealed, last_step, created_at, confirmed_at) values ($1, $2, null, $3, null)
     on conflict (person_id) do update set sealed = excluded.sealed, created_at = excluded.created_at, last_step = null
     where second_factor.confirmed_at is null`,
    [personId, sealed, now],
  );

/** Keeps the step of a code that was right; false when this step or a later one was used before. */
export async function useStep(transaction: Transaction, personId: string, step: number, now: string): Promise<boolean> {
  const hit = await transaction.change(
    `update second_factor set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
     where person_id = $1 and (last_step is null or last_step < $2)`,
    [personId, step, now],
  );
  return hit === 1;
}

export const resealApp = (transaction: Transaction, personId: string, sealed: string): Promise<number> =>
  transaction.change('update second_factor set sealed = $2 where person_id = $1', [personId, sealed]);

export const removeApp = (transaction: Transaction, personId: string): Promise<number> =>
  transaction.change('delete from second_factor where person_id = $1', [personId]);

export async function replaceCodes(transaction: Transaction, personId: string, hashes: readonly Buffer[], now: string): Promise<void> {
  await transaction.change('delete from recovery_code where person_id = $1', [personId]);
  await transaction.change('insert into recovery_code (person_id, hash, created_at) select $1, unnest($2::bytea[]), $3', [
    personId,
    hashes,
    now,
  ]);
}

export async function useCode(transaction: Transaction, personId: string, hash: Buffer, now: string): Promise<boolean> {
  const hit = await transaction.change('update recovery_code set used_at = $3 where person_id = $1 and hash = $2 and used_at is null', [
    personId,
    hash,
    now,
  ]);
  return hit === 1;
}
