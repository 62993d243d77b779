import { randomUUID } from 'node:crypto';
import { type ContractView, PATHS, type RouteRow } from '@vizavi/api-types';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs } from '../support/demo';
import { anImage } from '../support/image';
import { aMember } from '../support/people';
import { act, aDraft, approve, aWish, etagOf, formOf, holderOf, must } from '../support/steps';
import { sendFile } from '../support/upload';
import type { Places } from './people';

/** What addresses and bodies name: everything that belongs to one contract of one company. */
export type Ids = Readonly<
  Record<
    | 'id'
    | 'suggestionId'
    | 'commentId'
    | 'attachmentId'
    | 'importId'
    | 'remarkId'
    | 'memberId'
    | 'clientId'
    | 'templateId'
    | 'supplyId'
    | 'amendmentId'
    | 'versionId'
    | 'routeId'
    | 'routeVersionId'
    | 'sessionId',
    string
  >
>;

export interface Ground {
  readonly ids: Ids;
  readonly places: Places;
  readonly lawyer: string;
  readonly supplierSignatory: Browser;
}

/** A contract that has been through the hands of the whole route and waits for the supplier's signature, told over HTTP. */
export async function layGround(api: TestApi): Promise<Ground> {
  const places = await placesOf(api);
  const signatory = await aMember(api.database, places.supplier, { roles: ['supplierSignatory'] });
  const client = await signInAs(api, 'client');
  const id = await aDraft(client, 'supply');
  must(await sendFile(api, client, PATHS.attachments(id), anImage(), undefined, { 'if-match': await etagOf(client, PATHS.contract(id)) }));
  const { wish, ifMatch } = await aWish(client, id);
  must(await client.post(PATHS.suggestions(id), wish, { ifMatch }));
  must(await client.post(PATHS.comments(id), { audience: 'both', text: 'Просим согласовать.' }));
  const reviewer = await memberOf(api, 'client-reviewer');
  must(await client.post(`${PATHS.contract(id)}/reviewers`, { memberId: reviewer }));
  await act(client, id, 'submit');
  const lawyer = await holderOf(client, id);
  const lawyers = await signInAs(api, lawyer);
  const [suggestion] = (must(await lawyers.get(PATHS.contract(id))) as ContractView).suggestions;
  must(await lawyers.post(PATHS.suggestionAct(id, suggestion!.id, 'accept'), {}, { ifMatch: suggestion!.etag }));
  for (const login of [lawyer, 'finance', 'director']) await approve(login === lawyer ? lawyers : await signInAs(api, login), id);
  const { revisionHash } = must(await client.get(PATHS.contract(id))) as ContractView;
  const consent = { revisionHash, password: DEMO_PASSWORD, authority: { kind: 'charter' }, consent: true };
  await act(await signInAs(api, 'client-signatory'), id, 'execute', consent);
  return { ids: await idsOf(api, client, id, reviewer), places, lawyer, supplierSignatory: await api.signIn(signatory) };
}

async function idsOf(api: TestApi, client: Browser, id: string, memberId: string): Promise<Ids> {
  const { suggestions, attachments, client: company } = must(await client.get(PATHS.contract(id))) as ContractView;
  const owner = await signInAs(api, 'owner');
  const [template] = must(await owner.get(PATHS.ownedTemplates)).items as readonly { id: string; versions: readonly { id: string }[] }[];
  const [route] = must(await owner.get(PATHS.routes)).items as readonly RouteRow[];
  return {
    id,
    routeId: route!.id,
    routeVersionId: route!.versions[0]!.id,
    suggestionId: suggestions[0]!.id,
    commentId: (must(await client.get(PATHS.comments(id))) as readonly { id: string }[])[0]!.id,
    attachmentId: attachments.find((one) => one.kind === 'uploaded')!.id,
    // An import is hidden from the other side, and this one from everybody.
    importId: randomUUID(),
    // Nobody wrote a remark here: whoever may close one does not find it.
    remarkId: randomUUID(),
    memberId,
    clientId: company.id,
    templateId: template!.id,
    supplyId: await formOf(client, 'supply'),
    amendmentId: await formOf(client, 'amendment'),
    versionId: template!.versions[0]!.id,
    sessionId: (must(await (await signInAs(api, 'client')).get(PATHS.sessions)) as readonly { id: string; current: boolean }[]).find(
      (one) => one.current,
    )!.id,
  };
}

const tenantOf = (api: TestApi): Promise<string> =>
  api.asWorker(null, async (transaction) => (await transaction.row<{ id: string }>('select tenant_ids() as id'))!.id);

async function memberOf(api: TestApi, login: string): Promise<string> {
  const sql = 'select m.id from member m join person p on p.id = m.person_id where p.email = $1';
  const found = await api.asWorker(await tenantOf(api), (transaction) => transaction.row<{ id: string }>(sql, [`${login}@${DEMO_DOMAIN}`]));
  return found!.id;
}

async function placesOf(api: TestApi): Promise<Places> {
  const tenantId = await tenantOf(api);
  const rows = await api.asWorker(tenantId, (transaction) =>
    transaction.rows<{ id: string; name: string; code: string }>('select id, name, code from client_company'),
  );
  const company = (code: string) => ({ tenantId, ...rows.find((row) => row.code === code)! });
  return { supplier: { tenantId, name: 'ООО «Меридиан»' }, company: company('ВЛ'), otherCompany: company('СЗ') };
}
