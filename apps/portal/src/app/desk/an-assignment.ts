import type { AssignmentRow } from '@vizavi/api-types';
import { aPosition } from '../ui/position/a-position';

/** A line of the queue, for specs. */
export const anAssignment = (id: string, more: Partial<AssignmentRow> = {}): AssignmentRow => ({
  id,
  contract: {
    id: `contract-${id}`,
    number: `Д-2026/0${id}`,
    title: 'Договор поставки',
    formKey: 'supply',
    dealType: 'supply',
    state: 'inReview',
    client: { id: 'client', name: 'АО «Вектор Логистика»' },
    accountManager: null,
    amount: '2450000',
    currency: 'RUB',
    position: aPosition({ stages: [] }),
    column: 'legal',
    openSuggestions: 3,
    createdAt: '2026-11-18T09:00:00Z',
    changedAt: '2026-11-20T09:00:00Z',
    executedAt: null,
  },
  stageKind: 'legal',
  bucket: 'next',
  mine: true,
  group: null,
  dueAt: '2026-11-23T15:00:00Z',
  minutesLeft: 480,
  deviations: 3,
  etag: '"1"',
  ...more,
});
