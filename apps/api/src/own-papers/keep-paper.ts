import { workerScope, scopeOf, type Transaction } from '@vizavi/database';
import { OWN_PAPER, templateFact, type Actor, type Form } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { newId } from '../platform/clock/new-id';
import { formHash } from '../templates/stored-form';
import { TemplateVersionsRepository } from '../templates/template-versions.repository';

export interface NewPaper {
  readonly form: Form;
  readonly clientCompanyId: string;
  readonly nearestVersionId: string;
  /** SHA-256 of the file. */
  readonly fileHash: string;
  readonly now: string;
}

const versions = new TemplateVersionsRepository();
const facts = new FactsRepository();
const NAME = { ru: 'Договор клиента', en: "Client's own contract" };

/** Keeps the text as a form that only its company and its contract's readers see; gives the version that the contract follows. */
export async function keepPaper(transaction: Transaction, actor: Actor, paper: NewPaper): Promise<string> {
  const { tenantId } = actor;
  const { form, clientCompanyId, nearestVersionId, fileHash, now } = paper;
  await transaction.enter(workerScope(tenantId));
  const templateId = await versions.lockByKey(transaction, tenantId, newId(), { ...form, name: NAME }, now);
  const [versionId, hash] = [newId(), formHash(form)];
  const version = { id: versionId, templateId, form, source: fileHash, hash, authorId: actor.memberId, now };
  const number = await versions.insertPaper(transaction, tenantId, { ...version, clientCompanyId, nearestVersionId });
  // The chain of the template is the supplier's: it tells that a text was kept, and not whose.
  const kept = templateFact('TemplateVersionUploaded', { kind: 'system', tenantId }, now, { versionId, key: OWN_PAPER, number, hash });
  await facts.append(transaction, { kind: 'template', id: templateId, tenantId, clientCompanyId: null }, [kept], newId);
  await transaction.enter(scopeOf(actor));
  return versionId;
}
