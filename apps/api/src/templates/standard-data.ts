import type { Transaction } from '@vizavi/database';
import { RUSSIAN_YEARS } from '@vizavi/domain';
import { standardFormFiles } from '@vizavi/forms';
import { newId } from '../platform/clock/new-id';
import { deliverRoute } from '../routes/keep-route';
import { publishForm } from './keep-form';
import { SIGNATURE_AGREEMENT } from './signature-agreement';
import { STANDARD_GROUPS, standardRoutes, type GroupIds, type GroupKey } from './standard-routes';

/**
 * What a new supplier starts with: groups, routes, forms, calendar and the agreement on signatures. Adds what is missing and changes nothing
 * that is there, so it may run again. The transaction is in the worker's scope.
 */
export async function standardData(transaction: Transaction, tenantId: string, now: string): Promise<void> {
  const groups = await standardGroups(transaction, tenantId);
  for (const route of standardRoutes(groups)) await deliverRoute(transaction, { tenantId, author: null, now }, route);
  await keepYears(transaction, tenantId);
  await keepAgreement(transaction, tenantId, now);
  const there = await templateKeys(transaction, tenantId);
  for (const { form, source } of standardFormFiles())
    if (!there.has(form.key)) await publishForm(transaction, tenantId, form, source, null, now);
}

async function standardGroups(transaction: Transaction, tenantId: string): Promise<GroupIds> {
  const ids: Partial<Record<GroupKey, string>> = {};
  for (const key of Object.keys(STANDARD_GROUPS) as GroupKey[]) {
    await transaction.change(
      'insert into member_group (tenant_id, id, key, name) values ($1, $2, $3, $4) on conflict (tenant_id, key) do nothing',
      [tenantId, newId(), key, JSON.stringify(STANDARD_GROUPS[key])],
    );
    const row = await transaction.row<{ id: string }>('select id from member_group where tenant_id = $1 and key = $2', [tenantId, key]);
    ids[key] = row!.id;
  }
  return ids as GroupIds;
}

async function keepYears(transaction: Transaction, tenantId: string): Promise<void> {
  for (const { year, source, daysOff, workingDays, shortDays } of Object.values(RUSSIAN_YEARS)) {
    await transaction.change(
      `insert into calendar_year (tenant_id, year, source, days_off, working_days, short_days) values ($1, $2, $3, $4, $5, $6)
       on conflict (tenant_id, year) do nothing`,
      [tenantId, year, source, daysOff, workingDays, shortDays],
    );
  }
}

async function keepAgreement(transaction: Transaction, tenantId: string, now: string): Promise<void> {
  await transaction.change(
    'insert into signature_agreement (tenant_id, version, text, created_at) values ($1, $2, $3, $4) on conflict (tenant_id, version) do nothing',
    [tenantId, SIGNATURE_AGREEMENT.version, JSON.stringify(SIGNATURE_AGREEMENT.text), now],
  );
}

async function templateKeys(transaction: Transaction, tenantId: string): Promise<ReadonlySet<string>> {
  const rows = await transaction.rows<{ key: string }>('select key from template where tenant_id = $1', [tenantId]);
  return new Set(rows.map((row) => row.key));
}
