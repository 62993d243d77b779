import type { Transaction } from '@vizavi/database';
import { bodyHash, parseBody } from '@vizavi/document-model';
import type { Body, Form, FormClause, Language } from '@vizavi/domain';
import { inLanguage } from '@vizavi/domain';

/** A published form with its bodies found by hash; it never changes, so it is kept in memory. */
export interface StoredForm {
  readonly versionId: string;
  readonly templateId: string;
  readonly number: number;
  readonly form: Form;
  readonly clauseById: ReadonlyMap<string, FormClause>;
  hashOf(clauseId: string, language: Language): string | null;
  bodyOf(hash: string): Body | null;
}

const MOST_KEPT = 200;

/** Hash of a stored body: the same for equal documents, whoever wrote them. */
export const hashOfBody = (body: Body): string => bodyHash(parseBody(body));

const allClauses = (clauses: readonly FormClause[]): readonly FormClause[] =>
  clauses.flatMap((clause) => [clause, ...allClauses(clause.clauses)]);

function indexed(row: { id: string; template_id: string; number: number; form: Form }): StoredForm {
  const clauses = allClauses(row.form.clauses);
  const bodies = new Map<string, Body>();
  const hashes = new Map<string, string>();
  for (const clause of clauses)
    for (const language of row.form.languages) {
      if (!clause.body) continue;
      const body = inLanguage(clause.body, language);
      const hash = hashOfBody(body);
      bodies.set(hash, body);
      hashes.set(`${language}:${clause.id}`, hash);
    }
  return {
    versionId: row.id,
    templateId: row.template_id,
    number: row.number,
    form: row.form,
    clauseById: new Map(clauses.map((clause) => [clause.id, clause])),
    hashOf: (clauseId, language) => hashes.get(`${language}:${clauseId}`) ?? null,
    bodyOf: (hash) => bodies.get(hash) ?? null,
  };
}

/** Forms by their version; a version that was published is read once. */
export class FormStore {
  private readonly kept = new Map<string, StoredForm>();

  async get(transaction: Transaction, tenantId: string, versionId: string): Promise<StoredForm> {
    const known = this.kept.get(versionId);
    if (known) return known;
    const row = await transaction.row<{ id: string; template_id: string; number: number; form: Form; state: string }>(
      'select id, template_id, number, form, state from template_version where tenant_id = $1 and id = $2',
      [tenantId, versionId],
      'form-by-version',
    );
    if (!row) throw new Error('A contract names a form that is not there');
    const stored = indexed(row);
    if (row.state !== 'draft') this.keep(stored);
    return stored;
  }

  private keep(stored: StoredForm): void {
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(stored.versionId, stored);
  }
}
