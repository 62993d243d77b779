import { type ClientRow, type ClientView, type MeView, type MemberView, PATHS, type TemplateRow } from '@vizavi/api-types';
import type { TestApi } from '../support/api';
import { signInAs } from '../support/demo';
import { etagOf, must } from '../support/steps';
import { anotherNda } from '../support/forms';
import { sendBytes } from '../support/upload';

import type { Twin } from './twin';

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

/** Forms, members, clients and sessions. */
export const ofPeople: readonly Twin[] = [
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
    route: 'PUT clients/:id/segment',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const admin = await signInAs(api, 'admin');
      const companies = must(await admin.get(PATHS.clients)).items as readonly ClientRow[];
      const path = PATHS.clientSegment(companies.at(-1)!.id);
      const { segment } = must(await admin.get(PATHS.client(companies.at(-1)!.id))) as ClientView;
      return (key) => admin.put(path, { segment: 'Региональные' }, { key, ifMatch: segment!.etag });
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
