import { type CommentView, type ContractView, type MeView, PATHS } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import { contractOf, signInAs } from '../support/demo';
import { anImage } from '../support/image';
import { act, aWish, contractSeenBy, etagOf, formOf, holderOf, must } from '../support/steps';
import { sendFile } from '../support/upload';
import { wordOf } from '../word/support/quiet-clauses';

import { drafted, reason, type Twin } from './twin';

const wished = async (api: TestApi) => {
  const { client, id } = await drafted(api);
  const { wish, ifMatch } = await aWish(client, id);
  const [suggestion] = (must(await client.post(PATHS.suggestions(id), wish, { ifMatch })) as ContractView).suggestions;
  return { client, id, suggestion: suggestion! };
};

/** Writing in a contract. */
export const ofContracts: readonly Twin[] = [
  {
    route: 'POST contracts',
    status: 201,
    leaves: { fact: 1, contract: 1 },
    prepare: async (api) => {
      const client = await signInAs(api, 'client');
      const templateId = await formOf(client, 'supply');
      return (key) => client.post(PATHS.contracts, { templateId, language: 'ru' }, { key });
    },
  },
  {
    route: 'POST own-papers',
    status: 201,
    leaves: { fact: 2, contract: 1, template_version: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const bytes = await wordOf(api, client, id, '');
      return (key) => sendFile(api, client, PATHS.ownPapers, { name: 'свой.docx', type: 'application/octet-stream', bytes }, key);
    },
  },
  {
    route: 'PUT contracts/:id/answers',
    status: 200,
    leaves: {},
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const ifMatch = await etagOf(client, PATHS.answers(id));
      return (key) => client.put(PATHS.answers(id), { answers: { deliveryAddress: 'склад' } }, { key, ifMatch });
    },
  },
  {
    route: 'POST contracts/:id/suggestions',
    status: 201,
    leaves: { fact: 1, suggestion: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const { wish, ifMatch } = await aWish(client, id);
      return (key) => client.post(PATHS.suggestions(id), wish, { key, ifMatch });
    },
  },
  {
    route: 'PUT contracts/:id/suggestions/:suggestionId',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id, suggestion } = await wished(api);
      const body = { body: suggestion.proposed, reason: 'Другая причина.' };
      return (key) => client.put(PATHS.suggestion(id, suggestion.id), body, { key, ifMatch: suggestion.etag });
    },
  },
  {
    route: 'DELETE contracts/:id/suggestions/:suggestionId',
    status: 200,
    leaves: { fact: 1, suggestion: -1 },
    prepare: async (api) => {
      const { client, id, suggestion } = await wished(api);
      return (key) => client.delete(PATHS.suggestion(id, suggestion.id), { key, ifMatch: suggestion.etag });
    },
  },
  {
    route: 'POST contracts/:id/suggestions/:suggestionId/:act',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id } = await wished(api);
      await act(client, id, 'submit');
      const lawyer = await signInAs(api, await holderOf(client, id));
      const [suggestion] = (await contractSeenBy(lawyer, id)).suggestions;
      return (key) => lawyer.post(PATHS.suggestionAct(id, suggestion!.id, 'reject'), { reason }, { key, ifMatch: suggestion!.etag });
    },
  },
  {
    route: 'POST contracts/:id/comments',
    status: 201,
    leaves: { fact: 1, comment: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      return (key) => client.post(PATHS.comments(id), { audience: 'both', text: 'Слово.' }, { key });
    },
  },
  {
    route: 'POST contracts/:id/comments/:commentId/resolution',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const [comment] = must(await client.post(PATHS.comments(id), { audience: 'both', text: 'Слово.' })) as readonly CommentView[];
      return (key) => client.post(PATHS.commentResolution(id, comment!.id), {}, { key });
    },
  },
  {
    route: 'POST contracts/:id/reviewers',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const { memberId } = must(await (await signInAs(api, 'client-reviewer')).get(PATHS.me)) as MeView;
      return (key) => client.post(`${PATHS.contract(id)}/reviewers`, { memberId }, { key });
    },
  },
  {
    route: 'POST contracts/:id/attachments',
    status: 201,
    leaves: { fact: 1, attachment: 1, stored_file: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const ifMatch = await etagOf(client, PATHS.contract(id));
      return (key) => sendFile(api, client, PATHS.attachments(id), anImage(), key, { 'if-match': ifMatch });
    },
  },
  {
    route: 'DELETE contracts/:id/attachments/:attachmentId',
    status: 200,
    leaves: { fact: 1, attachment: -1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const ifMatch = await etagOf(client, PATHS.contract(id));
      const { attachments, etag } = must(
        await sendFile(api, client, PATHS.attachments(id), anImage(), undefined, { 'if-match': ifMatch }),
      ) as ContractView;
      const uploaded = attachments.find(({ kind }) => kind === 'uploaded')!;
      return (key) => client.delete(PATHS.attachment(id, uploaded.id), { key, ifMatch: etag });
    },
  },
  {
    route: 'POST contracts/:id/scans',
    status: 201,
    leaves: { stored_file: 1 },
    prepare: async (api) => {
      const manager = await signInAs(api, 'manager');
      const id = await contractOf(manager, 'status=awaitingSignature');
      return (key) => sendFile(api, manager, PATHS.scans(id), anImage(), key);
    },
  },
];
