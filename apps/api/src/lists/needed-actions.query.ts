import { Injectable } from '@nestjs/common';
import type { NeededAction } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { fieldsLeft, type Actor, type Answers } from '@vizavi/domain';
import { FormStore } from '../contracts/text/form-store';

interface Needed extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly verb: NeededAction['verb'];
  readonly open: number;
  readonly template_version_id: string;
  readonly answers: Answers | null;
}

/** More than these wait in the list itself. */
const MOST_OF_A_KIND = 20;

const waiting = (verb: NeededAction['verb'], condition: string): string => `
  (select c.id, c.title, c.number, '${verb}' as verb, c.open_for_client as open, c.template_version_id, d.answers
   from contract c left join contract_draft d on d.tenant_id = c.tenant_id and d.contract_id = c.id and c.state = 'draft'
   where c.tenant_id = $1 and c.client_company_id = $2 and c.holder_side = 'client' and ${condition}
   order by c.changed_client desc, c.id desc limit ${MOST_OF_A_KIND})`;

const MINE = 'c.holder_ids @> array[$3::uuid]';
const SIGN = waiting('sign', `c.state = 'awaitingSignature' and ${MINE}`);
/** Suggestions may be answered by every contract manager of the company. */
const ANSWER = waiting('answer', `c.state = 'inNegotiation'`);
const FILL = waiting('fill', `c.state = 'draft' and ${MINE}`);

/** «Нужно ваше действие»: signatures first, then answers, then drafts. */
@Injectable()
export class NeededActionsQuery {
  constructor(private readonly forms: FormStore) {}

  async of(transaction: Transaction, actor: Actor): Promise<readonly NeededAction[]> {
    const parts = [
      ...(actor.roles.includes('clientSignatory') ? [SIGN] : []),
      ...(actor.roles.includes('contractManager') ? [ANSWER, FILL] : []),
    ];
    if (parts.length === 0) return [];
    const rows = await transaction.rows<Needed>(parts.join(' union all '), [actor.tenantId, actor.clientCompanyId, actor.memberId]);
    const actions: NeededAction[] = [];
    for (const row of rows) actions.push(await this.action(transaction, actor, row));
    return actions;
  }

  /** The supplier's clock stands still while the client holds, so there is no deadline. */
  private async action(transaction: Transaction, actor: Actor, row: Needed): Promise<NeededAction> {
    const { id: contractId, title, number, verb } = row;
    return { contractId, title, number, verb, count: await this.count(transaction, actor, row), dueAt: null };
  }

  private async count(transaction: Transaction, { tenantId }: Actor, row: Needed): Promise<number> {
    if (row.verb !== 'fill') return row.verb === 'sign' ? 1 : row.open;
    const { form } = await this.forms.get(transaction, tenantId, row.template_version_id);
    return fieldsLeft(form, row.answers ?? {}).length;
  }
}
