import type { Transaction } from '@vizavi/database';
import { type Form } from '@vizavi/domain';
import type { FormStore } from '../contracts/text/form-store';
import { ShelfQuery } from '../templates/shelf.query';

/** A form on the shelf that a contract may be near to. */
export interface ShelvedForm {
  readonly templateId: string;
  readonly versionId: string;
  readonly form: Form;
}

const shelf = new ShelfQuery();

/** All published forms but those that only change another contract. */
export async function shelvedForms(transaction: Transaction, tenantId: string, store: FormStore): Promise<readonly ShelvedForm[]> {
  const forms: ShelvedForm[] = [];
  for (const { templateId, versionId } of await shelf.published(transaction, tenantId, null)) {
    const { form } = await store.get(transaction, tenantId, versionId);
    if (form.dealType !== 'amendment') forms.push({ templateId, versionId, form });
  }
  return forms;
}
