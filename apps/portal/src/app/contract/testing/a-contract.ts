import type { ClauseView, ContractView, SuggestionView } from '@vizavi/api-types';
import type { Body } from '@vizavi/domain';
import { bodySchema, diff } from '@vizavi/document-model';
import { aPerson, aPosition } from '../../ui/position/a-position';

/** Contracts built with words, for specs. */
export const aBody = (text: string): Body => ({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

export const aClause = (number: string, text: string, more: Partial<ClauseView> = {}): ClauseView => ({
  clauseId: `clause-${number}`,
  parentId: number.includes('.') ? `clause-${number.split('.')[0]}` : null,
  number,
  depth: number.split('.').length,
  clauseType: 'payment',
  heading: null,
  body: aBody(text),
  bodyHash: `hash-${number}`,
  negotiability: 'open',
  fixedReason: null,
  fallbacks: [],
  suggestionIds: [],
  state: 'agreed',
  moves: [],
  comments: 0,
  ...more,
});

const textOf = (body: Body): string => body.text ?? (body.content ?? []).map(textOf).join('');

/** What `diff` of the server gives for a clause and its proposed text. */
export function aSuggestion(clause: ClauseView, proposed: string, more: Partial<SuggestionView> = {}): SuggestionView {
  const base = bodySchema.nodeFromJSON(clause.body ?? aBody(''));
  const next = bodySchema.nodeFromJSON(aBody(proposed));
  const changes = diff(base, next).map((change) => ({
    ...change,
    standing: 'open' as const,
    deleted: base.textBetween(change.from, change.to),
    inserted: (change.slice?.content ?? []).map((node) => textOf(node as Body)).join(''),
    formal: false,
    answers: [],
  }));
  return {
    id: `suggestion-${clause.number}`,
    clauseId: clause.clauseId,
    clauseNumber: clause.number,
    kind: 'replace',
    mine: false,
    conflictIds: [],
    writtenFor: null,
    parentId: null,
    side: 'client',
    author: aPerson('Иван Клименко', null, 'client'),
    createdAt: '2026-11-20T09:00:00Z',
    reason: 'Так удобнее',
    heading: null,
    afterClauseId: null,
    proposed: aBody(proposed),
    counterOf: null,
    source: null,
    changes,
    open: true,
    awaits: 'supplier',
    published: true,
    foldedIn: null,
    actions: ['accept', 'reject', 'counter'],
    etag: 's1',
    ...more,
  };
}

export const aContract = (more: Partial<ContractView> = {}): ContractView => ({
  id: 'contract-1',
  number: 'П-2026/ВЛ-007',
  title: 'Договор поставки',
  formKey: 'supply',
  dealType: 'supply',
  language: 'ru',
  state: 'inReview',
  client: { id: 'company-1', name: 'АО «Вектор Логистика»' },
  responsible: null,
  deal: { amount: '2450000', currency: 'RUB', periodFrom: '2026-11-01', periodTo: '2027-10-31' },
  base: null,
  position: aPosition(),
  revision: { number: 1, hash: 'a'.repeat(64) },
  revisionHash: 'a'.repeat(64),
  preamble: aBody('Поставщик и Покупатель заключили договор о следующем.'),
  clauses: [aClause('4', '', { heading: 'Цена', body: null, bodyHash: null }), aClause('4.1', 'Оплата в течение 30 дней.')],
  suggestions: [],
  attachments: [],
  signatures: [],
  turns: [],
  sides: { client: { turns: 1, workingMinutes: 480 }, supplier: { turns: 0, workingMinutes: 0 } },
  clauseCounts: { agreed: 2, openWithSupplier: 0, openWithClient: 0, disagreed: 0 },
  news: null,
  remarks: [],
  panels: [],
  availableActions: [],
  unpublished: 0,
  createdAt: '2026-11-18T09:00:00Z',
  changedAt: '2026-11-20T09:00:00Z',
  executedAt: null,
  endReason: null,
  etag: 'c1.0',
  ...more,
});
