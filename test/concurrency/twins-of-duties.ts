import { type ContractView, PATHS, type ReassignmentPreview, type RouteDirectoryView, type RouteVersionView } from '@vizavi/api-types';
import { type AssigneeRule, STAGE_DEFAULTS, type Stage } from '@vizavi/domain';
import type { TestApi } from '../support/api';
import { signInAs } from '../support/demo';
import { act, contractSeenBy, holderOf, must } from '../support/steps';

import { byLawyer, reason, submitted, type Twin } from './twin';

/** The first colleague whom an action may name. */
const colleagueFor = (name: string, { availableActions }: ContractView): string =>
  availableActions.find(({ action }) => action === name)!.candidates![0]!.memberId!;

/** The lawyer has put a question to a colleague. */
const asked = async (api: TestApi) => {
  const { client, id, lawyer, view } = await submitted(api);
  await act(lawyer, id, 'ask', { toMemberId: colleagueFor('ask', view), question: 'Срок верный?' });
  return { id, lawyer, colleague: await signInAs(api, await holderOf(client, id)) };
};

const stage = (key: 'legal' | 'director', assignee: AssigneeRule, optional: boolean): Stage => ({
  ...STAGE_DEFAULTS,
  key,
  name: { ru: key, en: key },
  kind: key,
  mode: 'any',
  optional,
  assignees: [assignee],
  hours: 8,
  guards: ['text'],
  returnTo: ['client'],
  shownAs: 'nameAndRole',
});

/** Sends leases to a lawyer, who may be passed over, and then to whomever the account manager names. */
const openRoute = async (api: TestApi): Promise<void> => {
  const owner = await signInAs(api, 'owner');
  const { members, forms } = must(await owner.get(PATHS.routeDirectory)) as RouteDirectoryView;
  const memberId = members.find(({ roles }) => roles.includes('lawyer'))!.id;
  const stages = [stage('legal', { rule: 'member', memberId }, true), stage('director', { rule: 'chosenAtStart', groupId: null }, false)];
  const name = { ru: 'На выбор менеджера', en: 'As the manager chooses' };
  const begun = must(await owner.post(PATHS.routes, { name })) as RouteVersionView;
  const { routeId, id } = begun;
  const saved = must(await owner.put(PATHS.routeVersion(routeId, id), { name, stages }, { ifMatch: begun.etag })) as RouteVersionView;
  must(await owner.post(PATHS.routePublication(routeId, id), { note: '' }, { ifMatch: saved.etag }));
  const { templateId, etag } = forms.find(({ key }) => key === 'lease')!;
  must(await owner.put(PATHS.templateRoute(templateId), { routeId }, { ifMatch: etag }));
};

const byManager = (name: string, body: (view: ContractView) => object, leaves: Twin['leaves']): Twin => ({
  route: `POST contracts/:id/actions/${name}`,
  status: 200,
  leaves,
  prepare: async (api) => {
    await openRoute(api);
    const { id } = await submitted(api, 'lease');
    const manager = await signInAs(api, 'manager');
    const view = await contractSeenBy(manager, id);
    return (key) => manager.post(PATHS.action(id, name), body(view), { key, ifMatch: view.etag });
  },
});

/** One duty of many that the account manager gives to somebody who is less busy. */
const given: Twin = {
  route: 'POST assignments/:id/reassign',
  status: 200,
  leaves: { fact: 1, assignment: 1, remark: 1 },
  prepare: async (api) => {
    const { client, id } = await submitted(api);
    const manager = await signInAs(api, 'manager');
    const holder = (await contractSeenBy(client, id)).position.holders[0]!.memberId!;
    const plan = must(await manager.get(PATHS.memberDuties(holder))) as ReassignmentPreview;
    const { assignmentId, etag, to } = plan.duties.find(({ contractId }) => contractId === id)!;
    return (key) => manager.post(PATHS.reassignment(assignmentId), { toMemberId: to!.memberId, reason }, { key, ifMatch: etag });
  },
};

/** What people do with a duty besides deciding. */
export const ofDuties: readonly Twin[] = [
  given,
  byLawyer('delegate', (view) => ({ toMemberId: colleagueFor('delegate', view), reason }), { fact: 1, assignment: 1, remark: 1 }),
  byLawyer('addApprover', (view) => ({ memberId: colleagueFor('addApprover', view), place: 'before', reason }), {
    fact: 1,
    assignment: 1,
    remark: 1,
  }),
  byLawyer('ask', (view) => ({ toMemberId: colleagueFor('ask', view), question: 'Срок верный?' }), { fact: 1, assignment: 1, remark: 1 }),
  {
    route: 'POST contracts/:id/actions/answerQuestion',
    status: 200,
    leaves: { fact: 1, remark: 1 },
    prepare: async (api) => {
      const { id, colleague } = await asked(api);
      const { etag } = await contractSeenBy(colleague, id);
      return (key) => colleague.post(PATHS.action(id, 'answerQuestion'), { answer: 'Верный.' }, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST contracts/:id/actions/takeQuestionBack',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { id, lawyer } = await asked(api);
      const { etag } = await contractSeenBy(lawyer, id);
      return (key) => lawyer.post(PATHS.action(id, 'takeQuestionBack'), {}, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST contracts/:id/actions/recall',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { client, id } = await submitted(api);
      const { etag } = await contractSeenBy(client, id);
      return (key) => client.post(PATHS.action(id, 'recall'), { reason }, { key, ifMatch: etag });
    },
  },
  byManager('passOver', () => ({ reason }), { fact: 2, assignment: 1, remark: 1 }),
  byManager('choosePeople', (view) => ({ stageKey: 'director', memberIds: [colleagueFor('choosePeople', view)] }), { fact: 1 }),
  {
    route: 'POST contracts/:id/remarks/:remarkId/closing',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { id, lawyer, view } = await submitted(api);
      await act(lawyer, id, 'approveWithRemarks', { revisionHash: view.revisionHash, remarks: 'Уточнить срок.' });
      const manager = await signInAs(api, 'manager');
      const remark = (await contractSeenBy(manager, id)).remarks.find(({ closable }) => closable)!;
      return (key) => manager.post(PATHS.remarkClosing(id, remark.id), { closing: 'Уточнили.' }, { key });
    },
  },
];
