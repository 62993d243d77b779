import { Injectable } from '@nestjs/common';
import type { GrantedView, PlaybookView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { annotate, type Actor, type Audience, type Body, type Contract, type ContractState } from '@vizavi/domain';
import { canRead } from '@vizavi/policies';
import { fallbackViews, fillScope } from '../present/clauses';
import { ReadingRepository } from '../present/reading.repository';
import { currentText } from '../text/current-text';
import { FormStore } from '../text/form-store';
import { TextRepository } from '../text/text.repository';

interface Granted extends Record<string, unknown> {
  readonly id: string;
  readonly number: string | null;
  readonly audience: Audience;
  readonly state: ContractState;
  readonly company_id: string;
  readonly company: string;
  readonly responsible_id: string | null;
  readonly reader_ids: string[];
  readonly assignee_ids: string[];
  readonly hash: string;
  readonly body: Body;
  readonly at: Date;
}

const MOST = 50;

// What a client asked for, or took as a counter, and what the revision that took it in then said.
const GRANTED = `
  select distinct on (c.id) c.id, c.number, c.audience, c.state, c.client_company_id as company_id, k.name as company, c.responsible_id,
    array(select r.reader_id from contract_reader r where r.tenant_id = c.tenant_id and r.contract_id = c.id) as reader_ids,
    array(select a.member_id from assignment a where a.tenant_id = c.tenant_id and a.contract_id = c.id) as assignee_ids,
    b.hash, b.body, v.at
  from suggestion s
  join suggestion_change g on g.tenant_id = s.tenant_id and g.suggestion_id = s.id and g.folded_in is not null
  join contract c on c.tenant_id = s.tenant_id and c.id = s.contract_id
  join client_company k on k.tenant_id = c.tenant_id and k.id = c.client_company_id
  join revision v on v.tenant_id = s.tenant_id and v.contract_id = s.contract_id and v.number = g.folded_in
  cross join lateral jsonb_array_elements(v.manifest) e
  join clause_body b on b.tenant_id = s.tenant_id and b.owner_id = s.contract_id and b.hash = e ->> 'bodyHash'
  where s.tenant_id = $1 and s.clause_id = $2 and s.kind = 'replace' and c.form_key = $3 and c.id <> $4 and e ->> 'clauseId' = s.clause_id
  order by c.id, v.number desc limit ${MOST}`;

/** The standard text of a clause, its approved fallbacks in order, and what was granted in other contracts of the same form. */
@Injectable()
export class PlaybookQuery {
  constructor(
    private readonly forms: FormStore,
    private readonly texts: TextRepository,
    private readonly readings: ReadingRepository,
  ) {}

  async of(transaction: Transaction, actor: Actor, contract: Contract, clauseId: string): Promise<PlaybookView> {
    const text = await currentText(transaction, contract, this.forms, this.texts);
    const scope = fillScope(contract, text, await this.readings.parties(transaction, contract));
    const known = text.form.clauseById.has(clauseId);
    const hash = known ? text.form.hashOf(clauseId, contract.language) : null;
    const standard = hash === null ? null : text.form.bodyOf(hash);
    const fallbacks = await this.readings.fallbacks(transaction, contract, actor);
    const rows = await transaction.rows<Granted>(GRANTED, [actor.tenantId, clauseId, contract.formKey, contract.id], 'granted');
    return {
      clauseId,
      standard: standard && annotate(standard, scope),
      fallbacks: fallbackViews(fallbacks[clauseId], contract),
      granted: grantedViews(rows, actor, contract),
    };
  }
}

/** Each wording once, this client's first and then the newest; whose it was only for whoever may read that contract. */
function grantedViews(rows: readonly Granted[], actor: Actor, contract: Contract): readonly GrantedView[] {
  const rank = (row: Granted): number => (row.company_id === contract.clientCompanyId ? 1 : 0);
  const sorted = [...rows].sort((a, b) => rank(b) - rank(a) || b.at.getTime() - a.at.getTime());
  const first = sorted.filter((row, index) => sorted.findIndex((other) => other.hash === row.hash) === index);
  return first.map((row) => {
    const named = mayRead(actor, row);
    return {
      body: row.body,
      at: row.at.toISOString(),
      sameClient: row.company_id === contract.clientCompanyId,
      client: named ? row.company : null,
      contract: named ? { id: row.id, number: row.number } : null,
      times: rows.filter((other) => other.hash === row.hash).length,
    };
  });
}

const mayRead = (actor: Actor, row: Granted): boolean =>
  canRead(actor, {
    clientCompanyId: row.company_id,
    responsibleId: row.responsible_id,
    audience: row.audience,
    state: row.state,
    readerIds: row.reader_ids,
    assigneeIds: row.assignee_ids,
  });
