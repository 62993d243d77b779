import { Injectable } from '@nestjs/common';
import type { FilterChoices, PersonView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Language } from '@vizavi/domain';
import { listScopesOf } from '@vizavi/policies';
import { peopleOf, type People } from '../contracts/present/people';
import { clientsOf, type ListedRow } from './contract-row';
import { Parameters } from './sql/parameters';
import { rangesOf } from './sql/ranges';
import { rowsStatement } from './sql/statements';

/** Whoever has more contracts chooses among what the latest of them have. */
const LATEST = 1_000;

interface Chosen
  extends Pick<ListedRow, 'client_company_id' | 'form_key' | 'responsible_id' | 'holder_ids' | 'stage'>, Record<string, unknown> {
  readonly language: Language;
}

const COLUMNS = `c.id, c.client_company_id, c.form_key, c.responsible_id, c.holder_ids, c.language, c.route->'stages'->c.stage_index as stage`;

const NOTHING: FilterChoices = { clients: [], forms: [], holders: [], managers: [], languages: [] };

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => a.name.localeCompare(b.name, 'ru');

/** What the filter bar offers: nothing but what the member's own list shows. */
@Injectable()
export class FilterChoicesQuery {
  async choices(transaction: Transaction, actor: Actor): Promise<FilterChoices> {
    if (listScopesOf(actor).length === 0) return NOTHING;
    const rows = await this.latest(transaction, actor);
    const people = await peopleOf(
      transaction,
      actor.tenantId,
      actor.side,
      rows.flatMap((row) => [row.responsible_id, ...row.holder_ids]),
    );
    const own = await this.ownClients(transaction, actor);
    const clients = await clientsOf(transaction, actor.tenantId, [...new Set([...own, ...rows.map((row) => row.client_company_id)])]);
    return {
      clients: [...clients].map(([id, name]) => ({ id, name })).sort(byName),
      forms: await this.forms(transaction, actor, [...new Set(rows.map((row) => row.form_key))]),
      holders: distinct(rows.flatMap((row) => row.holder_ids.map((id) => people.view(id, row.stage)))),
      managers: distinct(rows.flatMap((row) => managerOf(row, people))),
      languages: [...new Set(rows.map((row) => row.language))].sort(),
    };
  }

  private latest(transaction: Transaction, actor: Actor): Promise<readonly Chosen[]> {
    const parameters = new Parameters();
    const ranges = rangesOf(
      { actor, sort: '-changedAt', states: [], columns: [], named: null, isInWork: false, total: Infinity },
      parameters,
    );
    // Several ranges share the thousand, since uniting them sorts what they give.
    const each = Math.ceil(LATEST / ranges.ranges.length);
    return transaction.rows<Chosen>(rowsStatement({ ranges, conditions: [], parameters }, COLUMNS, null, each), parameters.values);
  }

  /** A manager's clients are offered before they have a contract. */
  private async ownClients(transaction: Transaction, { tenantId, memberId, side }: Actor): Promise<readonly string[]> {
    if (side === 'client') return [];
    const rows = await transaction.rows<{ id: string }>('select id from client_company where tenant_id = $1 and account_manager_id = $2', [
      tenantId,
      memberId,
    ]);
    return rows.map((row) => row.id);
  }

  private async forms(transaction: Transaction, { tenantId }: Actor, keys: readonly string[]): Promise<FilterChoices['forms']> {
    const rows = await transaction.rows<FilterChoices['forms'][number]>(
      'select key, name from template where tenant_id = $1 and key = any($2)',
      [tenantId, keys],
    );
    return rows.sort((a, b) => a.name.ru.localeCompare(b.name.ru, 'ru'));
  }
}

const managerOf = ({ responsible_id: id }: Chosen, people: People): readonly PersonView[] => (id === null ? [] : [people.view(id)]);

/** Each person once; whom the reader is not told of cannot be chosen. */
function distinct(people: readonly PersonView[]): readonly PersonView[] {
  const named = people.filter((person) => person.memberId !== null);
  return [...new Map(named.map((person) => [person.memberId, person])).values()].sort(byName);
}
