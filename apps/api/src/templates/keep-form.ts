import type { Transaction } from '@vizavi/database';
import { templateFact, type Actor, type Form, type SystemActor, type TemplateFact } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { newId } from '../platform/clock/new-id';
import { formHash } from './stored-form';
import { TemplateVersionsRepository, type VersionRow } from './template-versions.repository';

export interface KeptForm {
  readonly templateId: string;
  readonly versionId: string;
  readonly number: number;
}

/** Who keeps a form, where and when; the transaction is in the worker's scope. */
export interface Keeping {
  readonly tenantId: string;
  /** Null when the product itself delivers the form. */
  readonly author: Actor | null;
  readonly now: string;
}

const versions = new TemplateVersionsRepository();
const facts = new FactsRepository();

const actorOf = ({ tenantId, author }: Keeping): Actor | SystemActor => author ?? { kind: 'system', tenantId };

const append = (transaction: Transaction, { tenantId }: Keeping, templateId: string, more: readonly TemplateFact[]) =>
  facts.append(transaction, { kind: 'template', id: templateId, tenantId, clientCompanyId: null }, more, newId);

const known = ({ templateId, id, number }: VersionRow): KeptForm => ({ templateId, versionId: id, number });

/** Keeps a form as the next draft version of the template with its key; a form that is there already is not kept twice. */
export async function keepForm(transaction: Transaction, keeping: Keeping, form: Form, source: string): Promise<KeptForm> {
  const { tenantId, author, now } = keeping;
  const templateId = await versions.lockByKey(transaction, tenantId, newId(), form, now);
  const earlier = await versions.list(transaction, tenantId, templateId);
  const hash = formHash(form);
  const same = earlier.find((one) => one.hash === hash);
  if (same) return known(same);
  const [versionId, number] = [newId(), (earlier[0]?.number ?? 0) + 1];
  const authorId = author?.memberId ?? null;
  await versions.insert(transaction, tenantId, { id: versionId, templateId, number, form, source, hash, authorId, now });
  const uploaded = templateFact('TemplateVersionUploaded', actorOf(keeping), now, { versionId, key: form.key, number, hash });
  await append(transaction, keeping, templateId, [uploaded]);
  return { templateId, versionId, number };
}

/** Makes a version the one that new contracts take; the one before it is retired. The caller holds the template's row. */
export async function publishVersion(transaction: Transaction, keeping: Keeping, wanted: KeptForm): Promise<void> {
  const { tenantId, now } = keeping;
  const before = (await versions.list(transaction, tenantId, wanted.templateId)).filter((one) => one.state === 'published');
  if (before.some((one) => one.id === wanted.versionId)) return;
  for (const one of before) await retireVersion(transaction, keeping, known(one));
  await versions.publish(transaction, tenantId, wanted.versionId, now);
  const { versionId, number } = wanted;
  const published = templateFact('TemplateVersionPublished', actorOf(keeping), now, { versionId, number });
  await append(transaction, keeping, wanted.templateId, [published]);
}

/** Takes a version out of the catalogue; contracts that follow it keep it. The caller holds the template's row. */
export async function retireVersion(transaction: Transaction, keeping: Keeping, wanted: KeptForm): Promise<void> {
  const { versionId, number } = wanted;
  await versions.retire(transaction, keeping.tenantId, versionId, keeping.now);
  const retired = templateFact('TemplateVersionRetired', actorOf(keeping), keeping.now, { versionId, number });
  await append(transaction, keeping, wanted.templateId, [retired]);
}

/** Keeps a form and publishes it at once; gives the published version. */
export async function publishForm(
  transaction: Transaction,
  tenantId: string,
  form: Form,
  source: string,
  author: Actor | null,
  now: string,
): Promise<KeptForm> {
  const keeping = { tenantId, author, now };
  const kept = await keepForm(transaction, keeping, form, source);
  await publishVersion(transaction, keeping, kept);
  return kept;
}
