import { type ClientRow, type ContractRow, type ContractView, PATHS, type SuggestionView, type TemplateCard } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs } from '../support/demo';
import { anImage } from '../support/image';
import { contractSeenBy, must } from '../support/steps';
import { anotherNda } from '../support/forms';
import { workAside } from './supplier-talk';
import { sendBytes, sendFile } from '../support/upload';

/** A manager prefills a contract that its client does not know of yet. */
async function prefill(api: TestApi, manager: Browser): Promise<void> {
  const form = (must(await manager.get(PATHS.templates)).items as readonly TemplateCard[]).find(({ key }) => key === 'supply')!;
  const [client] = must(await manager.get(PATHS.clients)).items as readonly ClientRow[];
  const { id, etag } = must(
    await manager.post(PATHS.contracts, { templateId: form.id, language: 'ru', clientCompanyId: client!.id }),
  ) as ContractView;
  const answers = await manager.get(PATHS.answers(id));
  must(await manager.put(PATHS.answers(id), { answers: { deliveryAddress: 'склад' } }, { ifMatch: String(answers.headers['etag']) }));
  must(await sendFile(api, manager, PATHS.attachments(id), anImage(), undefined, { 'if-match': `"${etag}"` }));
  must(await manager.post(PATHS.comments(id), { audience: 'supplier', text: 'Пока только между нами.' }));
}

interface Duty {
  readonly lawyer: Browser;
  readonly contract: ContractView;
  readonly open: readonly SuggestionView[];
}

/** The lawyer who has suggestions to answer, and where. */
async function duty(api: TestApi): Promise<Duty> {
  for (const login of ['lawyer', 'lawyer2']) {
    const lawyer = await signInAs(api, login);
    for (const { id } of must(await lawyer.get(`${PATHS.contracts}?status=inReview&limit=100`)).items as readonly ContractRow[]) {
      const contract = await contractSeenBy(lawyer, id);
      const answerable = contract.suggestions.filter(({ actions }) => actions.includes('counter'));
      if (answerable.length > 1) return { lawyer, contract, open: answerable };
    }
  }
  throw new Error('No lawyer of the demo has two suggestions to answer');
}

/** A lawyer answers without having handed anything off: a rejection, a counter with other words, an appendix. */
async function negotiate(api: TestApi): Promise<void> {
  const { lawyer, contract, open: answerable } = await duty(api);
  const [first, second] = answerable;
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Исполнитель предлагает иное.' }] }];
  const counter = { reason: 'Наш вариант.', body: { ...first!.proposed, content } };
  must(await lawyer.post(PATHS.suggestionAct(contract.id, first!.id, 'counter'), counter, { ifMatch: first!.etag }));
  must(await lawyer.post(PATHS.suggestionAct(contract.id, second!.id, 'reject'), { reason: 'Так не можем.' }, { ifMatch: second!.etag }));
  const { etag } = await contractSeenBy(lawyer, contract.id);
  must(await sendFile(api, lawyer, PATHS.attachments(contract.id), anImage('замечания.png'), undefined, { 'if-match': `"${etag}"` }));
  await workAside(api, lawyer, contract.id);
}

/** A manager begins to change what was executed. */
async function amend(manager: Browser): Promise<void> {
  const form = (must(await manager.get(PATHS.templates)).items as readonly TemplateCard[]).find(({ key }) => key === 'amendment')!;
  const [executed] = must(await manager.get(`${PATHS.contracts}?status=executed`)).items as readonly ContractRow[];
  const wish = { templateId: form.id, language: 'ru', clientCompanyId: executed!.client.id, baseContractId: executed!.id };
  must(await manager.post(PATHS.contracts, wish));
}

/** The owner of the forms works on the next version of one. */
async function revise(api: TestApi, owner: Browser): Promise<void> {
  must(await sendBytes(api, owner, PATHS.templates, 'text/yaml', anotherNda('следующая редакция')));
}

/** Everything that a supplier writes and does not show yet. */
export async function prepareSecretWork(api: TestApi): Promise<void> {
  const manager = await signInAs(api, 'manager');
  await prefill(api, manager);
  await amend(manager);
  await negotiate(api);
  await revise(api, await signInAs(api, 'owner'));
}
