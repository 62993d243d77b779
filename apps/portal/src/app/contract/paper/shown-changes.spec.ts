import { bodySchema } from '@vizavi/document-model';
import { aBody, aClause, aSuggestion } from '../testing/a-contract';
import { showChanges } from './shown-changes';

const clause = aClause('4.1', 'Оплата в течение 30 дней с даты поставки.');
const base = bodySchema.nodeFromJSON(clause.body!);
const client = aSuggestion(clause, 'Оплата в течение 15 дней с даты поставки.', { id: 'client' });
const elsewhere = aSuggestion(clause, 'Оплата в течение 30 дней с даты приёмки.', { id: 'elsewhere', side: 'supplier' });
const rival = aSuggestion(clause, 'Оплата в течение 20 дней с даты поставки.', { id: 'rival', createdAt: '2026-11-21T09:00:00Z' });
const drawnBy = (marked: unknown) => [...new Set([...JSON.stringify(marked).matchAll(/"changeId":"([^#"]+)/g)].map(([, id]) => id))];

describe('changes shown in a clause', () => {
  it('are drawn together when they touch different words', () => {
    const { marked, hidden } = showChanges(base, [client, elsewhere], null);
    expect(drawnBy(marked).sort()).toEqual(['client', 'elsewhere']);
    expect(hidden).toEqual([]);
  });

  it('show the newest of two over one place, and tell that the other is not shown', () => {
    const { marked, hidden } = showChanges(base, [client, rival], null);
    expect(drawnBy(marked)).toEqual(['rival']);
    expect(hidden).toEqual(['client']);
  });

  it('show the chosen one in its place', () => {
    expect(drawnBy(showChanges(base, [client, rival], 'client').marked)).toEqual(['client']);
  });

  it('leave out what is settled', () => {
    const changes = client.changes.map((change) => ({ ...change, standing: 'withdrawn' as const }));
    expect(drawnBy(showChanges(base, [{ ...client, changes }], null).marked)).toEqual([]);
  });

  it('leave out what was written for a text that is gone', () => {
    const short = bodySchema.nodeFromJSON(aBody('Оплата.'));
    expect(showChanges(short, [client], null).hidden).toEqual(['client']);
  });
});
