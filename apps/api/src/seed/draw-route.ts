import type { Transaction } from '@vizavi/database';
import { type AssigneeRule, RETURN_TO_CLIENT, STAGE_DEFAULTS, type Stage, templateFact } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import { newId } from '../platform/clock/new-id';
import { deliverRoute } from '../routes/keep-route';
import type { Planted } from './planted';

/** The form whose contracts go the drawn way. */
const FORM = 'consulting';
const KEY = 'expert';
const HEAD_AFTER_HOURS = 16;
const DIRECTOR_AFTER_HOURS = 24;

function stages({ actors }: Planted): readonly Stage[] {
  const people = (...logins: readonly string[]): readonly AssigneeRule[] =>
    logins.map((login) => ({ rule: 'member', memberId: actors.get(login)!.memberId }));
  return [
    {
      ...STAGE_DEFAULTS,
      key: 'legal',
      name: { ru: 'Юридическая проверка', en: 'Legal review' },
      kind: 'legal',
      mode: 'any',
      assignees: people('lawyer', 'lawyer2'),
      hours: 8,
      guards: ['text'],
      returnTo: [RETURN_TO_CLIENT],
      shownAs: 'nameAndRole',
    },
    {
      ...STAGE_DEFAULTS,
      key: 'deviations',
      name: { ru: 'Ответственные за изменённые условия', en: 'Who answers for what was changed' },
      kind: 'security',
      mode: 'all',
      condition: { kind: 'textDiffers' },
      optional: true,
      assignees: [{ rule: 'clauseOwner' }],
      hours: 8,
      guards: ['text'],
      returnTo: [RETURN_TO_CLIENT, 'legal'],
      shownAs: 'role',
    },
    {
      ...STAGE_DEFAULTS,
      key: 'finance',
      name: { ru: 'Финансовый комитет', en: 'Finance committee' },
      kind: 'finance',
      mode: 'quorum',
      quorum: 2,
      assignees: people('finance', 'security', 'lawyer2'),
      hours: 12,
      guards: ['amount', { clauseTypes: ['payment', 'price'] }],
      returnTo: [RETURN_TO_CLIENT, 'legal'],
      shownAs: 'nameAndRole',
      silence: { then: 'escalate', headAfterHours: HEAD_AFTER_HOURS, directorAfterHours: DIRECTOR_AFTER_HOURS },
    },
    {
      ...STAGE_DEFAULTS,
      key: 'director',
      name: { ru: 'Согласование директором', en: 'Director’s approval' },
      kind: 'director',
      mode: 'any',
      condition: {
        kind: 'any',
        of: [
          { kind: 'compare', field: 'amount', by: 'moreThan', value: '3000000', currency: 'RUB' },
          { kind: 'touched', clauseTypes: ['payment', 'liability'] },
        ],
      },
      assignees: people('director'),
      hours: 8,
      guards: ['text', 'amount'],
      returnTo: [RETURN_TO_CLIENT, 'legal', 'finance'],
      shownAs: 'nameAndRole',
    },
  ];
}

/** A route with a quorum, conditions and words against silence, drawn by the owner of the forms, and taken by one form. In the worker's scope. */
export async function drawRoute(transaction: Transaction, cast: Planted, now: string): Promise<void> {
  const { tenantId } = cast;
  const author = cast.actors.get('owner')!;
  const name = { ru: 'Экспертный маршрут', en: 'Expert route' };
  await deliverRoute(transaction, { tenantId, author, now }, { key: KEY, name, stages: stages(cast) });
  const template = await transaction.row<{ id: string }>(
    'update template set route_key = $3 where tenant_id = $1 and key = $2 returning id',
    [tenantId, FORM, KEY],
  );
  const subject = { kind: 'template' as const, id: template!.id, tenantId, clientCompanyId: null };
  await new FactsRepository().append(transaction, subject, [templateFact('TemplateRouteChosen', author, now, { routeKey: KEY })], newId);
}
