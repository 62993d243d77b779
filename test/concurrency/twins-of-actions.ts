import { PATHS } from '@vizavi/api-types';
import { DEMO_PASSWORD } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import { contractOf, signInAs } from '../support/demo';
import { anImage } from '../support/image';
import { approve, contractSeenBy, etagOf, must } from '../support/steps';
import { sendFile } from '../support/upload';

import { byLawyer, drafted, reason, submitted, type Twin } from './twin';

/** Approved by everybody; the supplier's manager may take a signed original, the client may sign. */
const approved = async (api: TestApi) => {
  const { client, id, lawyer } = await submitted(api);
  for (const browser of [lawyer, await signInAs(api, 'finance'), await signInAs(api, 'director')]) await approve(browser, id);
  return { client, id };
};

/** The transitions of a contract. */
export const ofActions: readonly Twin[] = [
  {
    route: 'POST contracts/:id/actions/submit',
    status: 200,
    leaves: { fact: 3, assignment: 1 },
    prepare: async (api) => {
      const { client, id } = await drafted(api);
      const ifMatch = await etagOf(client, PATHS.contract(id));
      return (key) => client.post(PATHS.action(id, 'submit'), {}, { key, ifMatch });
    },
  },
  byLawyer('handOff', () => ({ note: 'Посмотрите.' }), { fact: 1 }),
  byLawyer('approve', ({ revisionHash }) => ({ revisionHash }), { fact: 3, assignment: 1 }),
  byLawyer('approveWithRemarks', ({ revisionHash }) => ({ revisionHash, remarks: 'С оговоркой.' }), { fact: 3, assignment: 1, remark: 1 }),
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
    leaves: { fact: 1, assignment: 1, remark: 1 },
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
