import { assignmentFrom, remarkFrom, RUSSIAN_CALENDAR, type Contract } from '@vizavi/domain';
import { People } from '../../contracts/present/people';
import { approvalRows } from './approval-rows';

const AT = '2026-03-02T09:00:00.000Z';
const stage = { key: 'finance', name: { ru: 'Финансы', en: 'Finance' }, kind: 'finance', shownAs: 'nameAndRole' };
const duty = (id: string, memberId: string, more: object = {}) =>
  assignmentFrom({
    id,
    memberId,
    stageIndex: 0,
    order: 0,
    groupId: null,
    state: 'active',
    decision: null,
    assignedAt: AT,
    dueAt: null,
    remindAt: null,
    minutesLeft: null,
    remindedAt: null,
    breachedAt: null,
    decidedAt: null,
    revisionHash: null,
    version: 1,
    ...more,
  });
const remark = (kind: string, assignmentId: string, byId: string, text: string, more: object = {}) =>
  remarkFrom({ id: text, kind, assignmentId, byId, audience: 'supplier', text, at: AT, ...more } as never);

const people = new People(
  new Map(['maria', 'pavel', 'olga'].map((id) => [id, { id, side: 'supplier' as const, name: id, title: null, department: null }])),
  'supplier',
);
const rowsOf = (contract: object) =>
  approvalRows({
    contract: { route: { stages: [stage] }, stages: [{ index: 0, state: 'current', startedAt: AT }], ...contract } as unknown as Contract,
    people,
    calendar: RUSSIAN_CALENDAR,
    now: AT,
    textOf: () => null,
    reasons: [],
  });

it('tells who passed a duty on and why, what was asked meanwhile, and how each point was settled', () => {
  const rows = rowsOf({
    assignments: [
      duty('gone', 'olga', { state: 'cancelled' }),
      duty('mine', 'maria', { state: 'asking', delegatedFrom: 'olga', inPlaceOf: 'olga' }),
      duty('asked', 'pavel', { duty: 'answer', askedFor: 'mine' }),
      duty('done', 'pavel', { state: 'done', decision: 'approvedWithRemarks', decidedAt: AT, addedFor: 'mine' }),
    ],
    remarks: [
      remark('delegation', 'mine', 'olga', 'Ваш клиент'),
      remark('question', 'asked', 'maria', 'Какой лимит?'),
      remark('approval', 'done', 'pavel', 'Проверить лимит', { tracked: true, closedAt: AT, closedById: 'maria', closing: 'Проверен' }),
      remark('approval', 'done', 'pavel', 'Уточнить срок', { tracked: true }),
    ],
  });
  expect(rows.map((row) => [row.person.name, row.decision, row.added])).toEqual([
    ['pavel', 'approvedWithRemarks', true],
    ['maria', null, false],
  ]);
  expect(rows[0]!.remarks.map(({ text, point }) => [text, point?.closed?.how ?? null])).toEqual([
    ['Проверить лимит', 'Проверен'],
    ['Уточнить срок', null],
  ]);
  expect(rows[1]).toMatchObject({
    inPlaceOf: { name: 'olga' },
    delegatedFrom: { person: { name: 'olga' }, reason: 'Ваш клиент' },
    remarks: [],
    questions: [{ asked: { name: 'pavel' }, text: 'Какой лимит?', answer: null, open: true }],
  });
});

it('tells a reader who is given no remarks nothing of questions', () => {
  const assignments = [duty('mine', 'maria', { state: 'asking' }), duty('asked', 'pavel', { duty: 'answer', askedFor: 'mine' })];
  expect(rowsOf({ assignments, remarks: [] })).toMatchObject([{ person: { name: 'maria' }, questions: [], remarks: [] }]);
});
