import type { InsightsView } from '@vizavi/api-types';
import { speaker } from '@vizavi/words';
import { flowOf, medianOf, overdueShare, paceOf } from './comparisons';

const say = speaker('ru');
const insights = (more: Partial<InsightsView> = {}): InsightsView => ({
  days: 90,
  inWork: 40,
  inWorkBefore: 36,
  overdue: 5,
  overdueBefore: 7,
  executed: 30,
  executedBefore: 20,
  executedThisMonth: 12,
  executedLastMonth: 14,
  medianDaysToExecute: 8.5,
  medianDaysToExecuteBefore: 10.5,
  stageDays: [],
  weekly: [{ week: '2026-11-16', submitted: 5, executed: 3 }],
  ...more,
});

describe('numbers of the board', () => {
  it('compare the pace with the same stretch before', () => {
    expect(paceOf(say, insights())).toEqual({ text: 'быстрее на 2 дня', tone: 'good' });
    expect(paceOf(say, insights({ medianDaysToExecuteBefore: 7 }))).toEqual({ text: 'дольше на 1,5 дня', tone: 'near' });
    expect(paceOf(say, insights({ medianDaysToExecuteBefore: 8.51 })).text).toBe('как и раньше');
    expect(medianOf(say, insights({ medianDaysToExecute: null }))).toBe('—');
  });

  it('say the share of the overdue, and nothing alarming when there are none', () => {
    expect(overdueShare(say, insights()).text.replace(/\s/g, ' ')).toBe('13 % от тех, что в работе');
    expect(overdueShare(say, insights({ overdue: 0, inWork: 0 }))).toEqual({ text: 'все в срок', tone: 'good' });
  });

  it('say what the week brought', () => {
    expect(flowOf(say, insights())?.text).toBe('за неделю начато 5, подписано 3');
    expect(flowOf(say, insights({ weekly: [] }))).toBeNull();
  });
});
