import { type ContractView, PATHS, type TemplateCard } from '@vizavi/api-types';
import { ANSWERS } from '../../apps/api/src/seed/answers';
import { COMPANIES, EMPLOYEES } from '../../apps/api/src/seed/cast';
import type { Browser, Seen } from './browser';

/** The body of an answer that has to be a success for the story to go on. */
export const must = ({ status, body, text }: Seen): Seen['body'] => {
  if (status >= 300) throw new Error(`The story cannot go on: ${status} ${text.slice(0, 500)}`);
  return body;
};

export async function etagOf(browser: Browser, path: string): Promise<string> {
  const seen = await browser.get(path);
  must(seen);
  return String(seen.headers['etag']);
}

export const contractSeenBy = async (browser: Browser, id: string): Promise<ContractView> =>
  must(await browser.get(PATHS.contract(id))) as ContractView;

/** The id of a form of the catalogue, as `supply`. */
export const formOf = async (browser: Browser, key: string): Promise<string> =>
  (must(await browser.get(PATHS.templates)).items as readonly TemplateCard[]).find((card) => card.key === key)!.id;

/** A draft of the first company of the demo, filled in so that it may be submitted. */
export async function aDraft(client: Browser, key: string): Promise<string> {
  const { id } = must(await client.post(PATHS.contracts, { templateId: await formOf(client, key), language: 'ru' })) as ContractView;
  const given = { client: COMPANIES[0]!.requisites, amount: 700_000, year: 2026, contact: 'Иван Клименко' };
  must(await client.put(PATHS.answers(id), { answers: ANSWERS[key]!(given) }, { ifMatch: await etagOf(client, PATHS.answers(id)) }));
  return id;
}

/** A suggestion to leave a negotiable clause with other words. */
export async function aWish(client: Browser, id: string, skip = 0): Promise<{ readonly wish: object; readonly ifMatch: string }> {
  const { clauses, etag } = await contractSeenBy(client, id);
  const open = clauses.filter((one) => one.negotiability !== 'fixed' && one.body?.content?.[0]?.type === 'paragraph');
  const clause = open[skip]!;
  const body = { ...clause.body, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Стороны договорились иначе.' }] }] };
  return { wish: { clauseId: clause.clauseId, kind: 'replace', body, reason: 'Так удобнее обеим сторонам.' }, ifMatch: etag };
}

/** An act against the present version. */
export async function act(browser: Browser, id: string, action: string, more: object = {}): Promise<void> {
  const { etag } = await contractSeenBy(browser, id);
  must(await browser.post(PATHS.action(id, action), more, { ifMatch: etag }));
}

export async function approve(browser: Browser, id: string): Promise<void> {
  const { revisionHash } = await contractSeenBy(browser, id);
  await act(browser, id, 'approve', { revisionHash });
}

/** The login of the first employee in whose hands a contract is, as its client sees it. */
export async function holderOf(client: Browser, id: string): Promise<string> {
  const [holder] = (await contractSeenBy(client, id)).position.holders;
  const employee = EMPLOYEES.find(({ name }) => name === holder?.name);
  if (!employee) throw new Error(`No employee holds the contract: ${JSON.stringify(holder)}`);
  return employee.login;
}
