import type { Transaction } from '@vizavi/database';
import { assemble, type Body, type Contract, type ManifestEntry } from '@vizavi/domain';
import type { FormStore, StoredForm } from './form-store';
import type { KeptRevision, TextRepository } from './text.repository';

/** The text that stands now: of a draft what its answers give, later the latest revision. */
export interface CurrentText {
  readonly form: StoredForm;
  readonly latest: KeptRevision | null;
  readonly manifest: readonly ManifestEntry[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly bodies: ReadonlyMap<string, Body>;
}

export const bodyOfEntry = (text: Pick<CurrentText, 'form' | 'bodies'>, entry: ManifestEntry): Body | null =>
  entry.bodyHash === null ? null : (text.bodies.get(entry.bodyHash) ?? text.form.bodyOf(entry.bodyHash));

/** The manifest of a form that nobody has negotiated. */
export function manifestOf(form: StoredForm, contract: Contract, answers: Readonly<Record<string, unknown>>): readonly ManifestEntry[] {
  return assemble(form.form, contract.language, answers).map(({ clauseId, parentId, order, clauseType, heading, body }) => ({
    clauseId,
    parentId,
    order: (order + 1) * GAP,
    clauseType,
    heading,
    bodyHash: body ? form.hashOf(clauseId, contract.language) : null,
    owner: 'template' as const,
  }));
}

/** Room between siblings for clauses that are inserted later. */
export const GAP = 1024;

/** A draft that came back: what was negotiated stays (own wordings, inserted and deleted clauses), conditions are asked anew. */
function overlaid(fresh: readonly ManifestEntry[], latest: KeptRevision, before: readonly ManifestEntry[]): readonly ManifestEntry[] {
  const kept = new Map(latest.manifest.map((entry) => [entry.clauseId, entry]));
  const known = new Set(before.map((entry) => entry.clauseId));
  const own = fresh
    .filter((entry) => kept.has(entry.clauseId) || !known.has(entry.clauseId))
    .map((entry) => (kept.get(entry.clauseId)?.owner === 'contract' ? kept.get(entry.clauseId)! : entry));
  const ids = new Set(own.map((entry) => entry.clauseId));
  const inserted = latest.manifest.filter(
    (entry) => !known.has(entry.clauseId) && !ids.has(entry.clauseId) && (entry.parentId === null || ids.has(entry.parentId)),
  );
  return [...own, ...inserted];
}

/** Reads the text of a contract as the present scope may see it. */
export async function currentText(
  transaction: Transaction,
  contract: Contract,
  forms: FormStore,
  texts: TextRepository,
): Promise<CurrentText> {
  const form = await forms.get(transaction, contract.tenantId, contract.templateVersionId);
  const latest = await texts.latest(transaction, contract.tenantId, contract.id);
  const bodies = latest ? await texts.bodies(transaction, contract.tenantId, contract.id, latest.manifest) : new Map<string, Body>();
  if (contract.state !== 'draft' && latest) return { form, latest, manifest: latest.manifest, answers: latest.answers, bodies };
  const answers = await texts.draftAnswers(transaction, contract.tenantId, contract.id);
  const fresh = manifestOf(form, contract, answers);
  const manifest = latest ? overlaid(fresh, latest, manifestOf(form, contract, latest.answers)) : fresh;
  return { form, latest, manifest, answers, bodies };
}
