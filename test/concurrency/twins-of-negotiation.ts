import { type CommentView, type ImportView, type MeView, PATHS } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import { signInAs } from '../support/demo';
import { act, aWish, contractSeenBy, holderOf, must } from '../support/steps';
import { sendFile } from '../support/upload';
import { edited, tracked } from '../word/support/edit-docx';
import { firstWords, quietClauses, wordOf } from '../word/support/quiet-clauses';

import { drafted, type Twin } from './twin';

/** A draft to which a colleague of the client is invited. */
const reviewed = async (api: TestApi) => {
  const { client, id } = await drafted(api);
  const reviewer = await signInAs(api, 'client-reviewer');
  const { memberId } = must(await reviewer.get(PATHS.me)) as MeView;
  must(await client.post(PATHS.reviewers(id), { memberId }));
  return { client, id, reviewer, memberId };
};

/** A draft, and its text as Word gives it back with one tracked change. */
const returned = async (api: TestApi) => {
  const { client, id } = await drafted(api);
  const [clause] = quietClauses(await contractSeenBy(client, id));
  const bytes = edited(await wordOf(api, client, id, '&redline=open'), tracked(firstWords(clause!, 2), 'Иными словами'));
  const file = { name: 'договор.docx', type: 'application/octet-stream', bytes };
  return { client, id, send: (key?: string) => sendFile(api, client, PATHS.imports(id), file, key) };
};

const imported = async (api: TestApi) => {
  const { client, id, send } = await returned(api);
  return { client, id, shown: must(await send()) as ImportView };
};

/** Answering, talking and working together on a contract, on the portal and in Word. */
export const ofNegotiation: readonly Twin[] = [
  {
    route: 'POST contracts/:id/suggestions/answers',
    status: 200,
    leaves: { fact: 2 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      for (const skip of [0, 1]) {
        const { wish, ifMatch } = await aWish(client, id, skip);
        must(await client.post(PATHS.suggestions(id), wish, { ifMatch }));
      }
      await act(client, id, 'submit');
      const lawyer = await signInAs(api, await holderOf(client, id));
      const { suggestions, etag } = await contractSeenBy(lawyer, id);
      const picks = suggestions.map((one) => ({ suggestionId: one.id }));
      return (key) => lawyer.post(PATHS.manyAnswers(id), { answer: 'reject', picks, reason: 'Так не можем.' }, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST contracts/:id/way-back',
    status: 200,
    leaves: { fact: 2, suggestion: 2 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      for (const skip of [0, 1]) {
        const { wish, ifMatch } = await aWish(client, id, skip);
        must(await client.post(PATHS.suggestions(id), wish, { ifMatch }));
      }
      await act(client, id, 'submit');
      const lawyer = await signInAs(api, await holderOf(client, id));
      const { suggestions, etag } = await contractSeenBy(lawyer, id);
      const picks = suggestions.map((one) => ({ suggestionId: one.id }));
      must(await lawyer.post(PATHS.manyAnswers(id), { answer: 'accept', picks }, { ifMatch: etag }));
      await act(lawyer, id, 'handOff');
      const { etag: ifMatch } = await contractSeenBy(client, id);
      return (key) => client.post(PATHS.wayBack(id), { to: 1, reason: 'Как было.' }, { key, ifMatch });
    },
  },
  {
    route: 'DELETE contracts/:id/comments/:commentId/resolution',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const [comment] = must(await client.post(PATHS.comments(id), { audience: 'both', text: 'Слово.' })) as readonly CommentView[];
      must(await client.post(PATHS.commentResolution(id, comment!.id)));
      return (key) => client.delete(PATHS.commentResolution(id, comment!.id), { key });
    },
  },
  {
    route: 'POST contracts/:id/checks',
    status: 200,
    leaves: { fact: 1, contract_check: 1 },
    prepare: async (api) => {
      const { id, reviewer } = await reviewed(api);
      return (key) => reviewer.post(PATHS.checks(id), { note: 'Можно возвращать.' }, { key });
    },
  },
  {
    route: 'DELETE contracts/:id/reviewers/:memberId',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id, memberId } = await reviewed(api);
      return (key) => client.delete(PATHS.reviewer(id, memberId), { key });
    },
  },
  {
    route: 'POST contracts/:id/presence',
    status: 200,
    leaves: { contract_presence: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      return (key) => client.post(PATHS.presence(id), { clauseId: 'subject' }, { key });
    },
  },
  {
    route: 'PUT contracts/:id/read-mark',
    status: 204,
    leaves: { read_mark: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const mark = { at: new Date().toISOString(), revision: null };
      return (key) => client.put(PATHS.readMark(id), mark, { key });
    },
  },
  {
    route: 'POST contracts/:id/imports',
    status: 201,
    leaves: { document_import: 1 },
    prepare: async (api) => (await returned(api)).send,
  },
  {
    route: 'POST contracts/:id/imports/:importId/application',
    status: 200,
    leaves: { fact: 1, suggestion: 1 },
    prepare: async (api) => {
      const { client, id, shown } = await imported(api);
      const decisions = shown.findings.map(({ key }) => ({ key, take: true }));
      const body = { decisions, comments: [], audience: 'both' };
      return (key) => client.post(PATHS.importApplication(id, shown.id), body, { key, ifMatch: shown.etag });
    },
  },
  {
    route: 'DELETE contracts/:id/imports/:importId',
    status: 200,
    leaves: {},
    prepare: async (api) => {
      const { client, id, shown } = await imported(api);
      return (key) => client.delete(PATHS.import(id, shown.id), { key, ifMatch: shown.etag });
    },
  },
];
