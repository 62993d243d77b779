import { type ContractView, PATHS } from '@vizavi/api-types';
import type { TestApi } from '../../support/api';
import type { Browser } from '../../support/browser';

/** Clauses that nobody argues over and that begin with plain words. */
export function quietClauses(contract: ContractView) {
  const argued = new Set(contract.suggestions.map(({ clauseId }) => clauseId));
  return contract.clauses.filter(({ clauseId, negotiability, body }) => {
    const first = body?.content?.[0]?.content?.[0];
    return negotiability !== 'fixed' && !argued.has(clauseId) && first?.type === 'text' && first.text!.length > 20 && !first.marks;
  });
}

export const firstWords = ({ body }: ContractView['clauses'][number], count: number): string =>
  body!.content![0]!.content![0]!.text!.split(' ').slice(0, count).join(' ');

/** The contract as Word takes it. */
export async function wordOf(api: TestApi, browser: Browser, id: string, query: string): Promise<Buffer> {
  const answer = await api.app.inject({
    method: 'GET',
    url: `/api/v1/${PATHS.document(id)}?format=docx${query}`,
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  expect(answer.statusCode).toBe(200);
  return answer.rawPayload;
}
