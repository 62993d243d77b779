import {
  type ClientRow,
  type CommentView,
  type ContractView,
  type MeView,
  type MemberView,
  PATHS,
  type TemplateRow,
} from '@vizavi/api-types';
import { DEMO_PASSWORD } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser, Seen } from '../support/browser';
import { contractOf, signInAs } from '../support/demo';
import { anImage } from '../support/image';
import { act, aDraft, approve, aWish, contractSeenBy, etagOf, formOf, holderOf, must } from '../support/steps';
import { anotherNda } from '../support/forms';
import { sendBytes, sendFile } from '../support/upload';

/** Sends one and the same request under a key, as often as asked. */
type Send = (key: string) => Promise<Seen>;

export interface Twin {
  readonly route: string;
  readonly status: number;
  /** Rows that one such write leaves, by table. */
  readonly leaves: Readonly<Record<string, number>>;
  prepare(api: TestApi): Promise<Send>;
}

const reason = 'Так решено.';

const drafted = async (api: TestApi): Promise<{ readonly client: Browser; readonly id: string }> => {
  const client = await signInAs(api, 'client');
  return { client, id: await aDraft(client, 'supply') };
};

const wished = async (api: TestApi) => {
  const { client, id } = await drafted(api);
  const { wish, ifMatch } = await aWish(client, id);
  const [suggestion] = (must(await client.post(PATHS.suggestions(id), wish, { ifMatch })) as ContractView).suggestions;
  return { client, id, suggestion: suggestion! };
};

/** Submitted, and in the hands of whoever checks it first. */
const submitted = async (api: TestApi) => {
  const { client, id } = await drafted(api);
  await act(client, id, 'submit');
  const lawyer = await signInAs(api, await holderOf(client, id));
  return { client, id, lawyer, view: await contractSeenBy(lawyer, id) };
};

const byLawyer = (name: string, body: (view: ContractView) => object, leaves: Twin['leaves']): Twin => ({
  route: `POST contracts/:id/actions/${name}`,
  status: 200,
  leaves,
  prepare: async (api) => {
    const { id, lawyer, view } = await submitted(api);
    return (key) => lawyer.post(PATHS.action(id, name), body(view), { key, ifMatch: view.etag });
  },
});

/** Approved by everybody; the supplier's manager may take a signed original, the client may sign. */
const approved = async (api: TestApi) => {
  const { client, id, lawyer } = await submitted(api);
  for (const browser of [lawyer, await signInAs(api, 'finance'), await signInAs(api, 'director')]) await approve(browser, id);
  return { client, id };
};

const ofContracts: readonly Twin[] = [
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

const ofActions: readonly Twin[] = [
  {
    route: 'POST contracts/:id/actions/submit',
    status: 200,
    leaves: { fact: 3 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const ifMatch = await etagOf(client, PATHS.contract(id));
      return (key) => client.post(PATHS.action(id, 'submit'), {}, { key, ifMatch });
    },
  },
  byLawyer('handOff', () => ({ note: 'Посмотрите.' }), { fact: 1 }),
  byLawyer('approve', ({ revisionHash }) => ({ revisionHash }), { fact: 3 }),
  byLawyer('approveWithRemarks', ({ revisionHash }) => ({ revisionHash, remarks: 'С оговоркой.' }), { fact: 3 }),
  byLawyer('returnForRework', () => ({ to: 'client', reason }), { fact: 2 }),
  byLawyer('decline', () => ({ reason }), { fact: 2 }),
  {
    route: 'POST contracts/:id/actions/withdraw',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id } = await submitted(api);
      const ifMatch = await etagOf(client, PATHS.contract(id));
      return (key) => client.post(PATHS.action(id, 'withdraw'), { reason }, { key, ifMatch });
    },
  },
  {
    route: 'POST contracts/:id/actions/reassign',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { id } = await submitted(api);
      const manager = await signInAs(api, 'manager');
      const { availableActions, etag } = await contractSeenBy(manager, id);
      const { assignments, candidates } = availableActions.find(({ action }) => action === 'reassign')!;
      const body = { assignmentId: assignments![0]!.id, toMemberId: candidates![0]!.memberId, reason };
      return (key) => manager.post(PATHS.action(id, 'reassign'), body, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST contracts/:id/actions/execute',
    status: 200,
    leaves: { fact: 2 },
    prepare: async (api) => {
      const { id } = await approved(api);
      const signatory = await signInAs(api, 'client-signatory');
      const { revisionHash, etag } = await contractSeenBy(signatory, id);
      const body = { revisionHash, password: DEMO_PASSWORD, authority: { kind: 'charter' }, consent: true };
      return (key) => signatory.post(PATHS.action(id, 'execute'), body, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST contracts/:id/actions/recordPaperSigning',
    status: 200,
    leaves: { fact: 3 },
    prepare: async (api) => {
      const { id } = await approved(api);
      const manager = await signInAs(api, 'manager');
      const { fileId } = must(await sendFile(api, manager, PATHS.scans(id), anImage())) as { readonly fileId: string };
      const ifMatch = await etagOf(manager, PATHS.contract(id));
      const body = { fileId, signedOn: new Date().toISOString().slice(0, 10) };
      return (key) => manager.post(PATHS.action(id, 'recordPaperSigning'), body, { key, ifMatch });
    },
  },
  {
    route: 'POST contracts/:id/actions/terminate',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const manager = await signInAs(api, 'manager');
      const id = await contractOf(manager, 'status=executed');
      const ifMatch = await etagOf(manager, PATHS.contract(id));
      const body = { reason, on: new Date().toISOString().slice(0, 10) };
      return (key) => manager.post(PATHS.action(id, 'terminate'), body, { key, ifMatch });
    },
  },
];

const uploaded = async (api: TestApi, remark: string) => {
  const owner = await signInAs(api, 'owner');
  const { template, versionId } = must(await sendBytes(api, owner, PATHS.templates, 'text/yaml', anotherNda(remark))) as {
    readonly template: TemplateRow;
    readonly versionId: string;
  };
  return { owner, template, version: template.versions.find(({ id }) => id === versionId)! };
};

const newcomer = { email: 'newcomer@example.test', name: 'Новый Участник', side: 'client', roles: ['reviewer'], language: 'ru' };
const invited = async (api: TestApi, email: string) => {
  const client = await signInAs(api, 'client');
  const { companyId } = must(await client.get(PATHS.me)) as MeView;
  return { client, body: { ...newcomer, email, clientCompanyId: companyId } };
};

const ofPeople: readonly Twin[] = [
  {
    route: 'POST templates',
    status: 201,
    leaves: { fact: 1, template_version: 1 },
    prepare: async (api) => {
      const owner = await signInAs(api, 'owner');
      return (key) => sendBytes(api, owner, PATHS.templates, 'text/yaml', anotherNda('одна'), key);
    },
  },
  {
    route: 'POST templates/:id/versions/:versionId/publish',
    status: 200,
    leaves: { fact: 2 },
    prepare: async (api) => {
      const { owner, template, version } = await uploaded(api, 'две');
      return (key) => owner.post(PATHS.templateVersion(template.id, version.id, 'publish'), {}, { key, ifMatch: version.etag });
    },
  },
  {
    route: 'POST templates/:id/versions/:versionId/retire',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { owner, template, version } = await uploaded(api, 'три');
      const published = must(
        await owner.post(PATHS.templateVersion(template.id, version.id, 'publish'), {}, { ifMatch: version.etag }),
      ) as TemplateRow;
      const { etag } = published.versions.find(({ id }) => id === version.id)!;
      return (key) => owner.post(PATHS.templateVersion(template.id, version.id, 'retire'), {}, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST members',
    status: 201,
    leaves: { fact: 1, member: 1, letter: 1 },
    prepare: async (api) => {
      const { client, body } = await invited(api, 'first@example.test');
      return (key) => client.post(PATHS.members, body, { key });
    },
  },
  {
    route: 'POST members/:id/invitation',
    status: 200,
    leaves: { letter: 1 },
    prepare: async (api) => {
      const { client, body } = await invited(api, 'second@example.test');
      const { id } = must(await client.post(PATHS.members, body)) as MemberView;
      return (key) => client.post(PATHS.memberInvitation(id), {}, { key });
    },
  },
  {
    route: 'PATCH members/:id',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, body } = await invited(api, 'third@example.test');
      const { id, etag } = must(await client.post(PATHS.members, body)) as MemberView;
      return (key) => client.patch(PATHS.member(id), { name: 'Другое Имя' }, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST clients',
    status: 201,
    leaves: { fact: 1, client_company: 1 },
    prepare: async (api) => {
      const admin = await signInAs(api, 'admin');
      return (key) => admin.post(PATHS.clients, { name: 'ООО «Новый клиент»', code: 'НК' }, { key });
    },
  },
  {
    route: 'PATCH clients/:id',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const admin = await signInAs(api, 'admin');
      const [company] = must(await admin.get(PATHS.clients)).items as readonly ClientRow[];
      const ifMatch = await etagOf(admin, PATHS.client(company!.id));
      return (key) => admin.patch(PATHS.client(company!.id), { name: 'ООО «Другое имя»' }, { key, ifMatch });
    },
  },
  {
    route: 'PATCH me',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const lawyer = await signInAs(api, 'lawyer');
      const ifMatch = await etagOf(lawyer, PATHS.me);
      return (key) => lawyer.patch(PATHS.me, { title: 'ведущий юрист' }, { key, ifMatch });
    },
  },
  {
    route: 'POST notifications/read',
    status: 204,
    leaves: {},
    prepare: async (api) => {
      const client = await signInAs(api, 'client');
      return (key) => client.post(PATHS.notificationsRead, {}, { key });
    },
  },
  {
    route: 'POST signature-agreement/acceptance',
    status: 200,
    leaves: { fact: 1, agreement_acceptance: 1 },
    prepare: async (api) => {
      const signatory = await signInAs(api, 'client2-signatory');
      const { version } = must(await signatory.get(PATHS.signatureAgreement)) as { readonly version: number };
      return (key) => signatory.post(PATHS.signatureAgreementAcceptance, { version }, { key });
    },
  },
  {
    route: 'DELETE sessions',
    status: 204,
    leaves: {},
    prepare: async (api) => {
      const client = await signInAs(api, 'client3');
      return (key) => client.delete(`${PATHS.sessions}?others=true`, { key });
    },
  },
  {
    route: 'DELETE sessions/:id',
    status: 204,
    leaves: {},
    prepare: async (api) => {
      const [one, other] = [await signInAs(api, 'client4'), await signInAs(api, 'client4')];
      const sessions = must(await other.get(PATHS.sessions)) as readonly { readonly id: string; readonly current: boolean }[];
      const { id } = sessions.find(({ current }) => current)!;
      return (key) => one.delete(PATHS.openSession(id), { key });
    },
  },
];

/** One write of every kind that takes an idempotency key. */
export const CASES: readonly Twin[] = [...ofContracts, ...ofActions, ...ofPeople];
