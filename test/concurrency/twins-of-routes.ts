import {
  type ClauseOwnersView,
  type MeView,
  type MigrationPreview,
  PATHS,
  type RouteDirectoryView,
  type RouteRow,
  type RouteVersionView,
} from '@vizavi/api-types';
import { STAGE_DEFAULTS, type Stage } from '@vizavi/domain';
import type { TestApi } from '../support/api';
import { signInAs } from '../support/demo';
import { must } from '../support/steps';

import { submitted, type Twin } from './twin';

const NAME = { ru: 'Один юрист', en: 'One lawyer' };

const begun = async (api: TestApi) => {
  const owner = await signInAs(api, 'owner');
  return { owner, draft: must(await owner.post(PATHS.routes, { name: NAME })) as RouteVersionView };
};

/** A draft with one sound stage. */
const sound = async (api: TestApi) => {
  const { owner, draft } = await begun(api);
  const { members } = must(await owner.get(PATHS.routeDirectory)) as RouteDirectoryView;
  const lawyer = members.find(({ roles }) => roles.includes('lawyer'))!;
  const stage: Stage = {
    ...STAGE_DEFAULTS,
    key: 'legal',
    name: NAME,
    kind: 'legal',
    mode: 'any',
    assignees: [{ rule: 'member', memberId: lawyer.id }],
    hours: 8,
    guards: ['text'],
    returnTo: ['client'],
    shownAs: 'nameAndRole',
  };
  const body = { name: NAME, stages: [stage] };
  const sent = await owner.put(PATHS.routeVersion(draft.routeId, draft.id), body, { ifMatch: draft.etag });
  return { owner, draft: must(sent) as RouteVersionView };
};

const published = async (api: TestApi) => {
  const { owner, draft } = await sound(api);
  const path = PATHS.routePublication(draft.routeId, draft.id);
  return { owner, route: must(await owner.post(path, { note: 'Первая' }, { ifMatch: draft.etag })) as RouteRow };
};

/** Routes, and the rule of who must have a second factor. */
export const ofRoutes: readonly Twin[] = [
  {
    route: 'POST routes',
    status: 201,
    leaves: { fact: 1, approval_route: 1 },
    prepare: async (api) => {
      const owner = await signInAs(api, 'owner');
      return (key) => owner.post(PATHS.routes, { name: NAME }, { key });
    },
  },
  {
    route: 'PUT routes/:id/versions/:versionId',
    status: 200,
    leaves: {},
    prepare: async (api) => {
      const { owner, draft } = await begun(api);
      const body = { name: { ru: 'Иначе', en: 'Otherwise' }, stages: [] };
      return (key) => owner.put(PATHS.routeVersion(draft.routeId, draft.id), body, { key, ifMatch: draft.etag });
    },
  },
  {
    route: 'DELETE routes/:id/versions/:versionId',
    status: 204,
    leaves: { fact: 1, approval_route: -1 },
    prepare: async (api) => {
      const { owner, draft } = await begun(api);
      return (key) => owner.delete(PATHS.routeVersion(draft.routeId, draft.id), { key, ifMatch: draft.etag });
    },
  },
  {
    route: 'POST routes/:id/versions/:versionId/publish',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { owner, draft } = await sound(api);
      return (key) => owner.post(PATHS.routePublication(draft.routeId, draft.id), { note: 'Первая' }, { key, ifMatch: draft.etag });
    },
  },
  {
    route: 'POST routes/:id/versions',
    status: 201,
    leaves: { fact: 1, approval_route: 1 },
    prepare: async (api) => {
      const { owner, route } = await published(api);
      return (key) => owner.post(PATHS.routeVersions(route.id), { versionId: route.versions[0]!.id }, { key });
    },
  },
  {
    route: 'PUT templates/:id/route',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const { owner, route } = await published(api);
      const { forms } = must(await owner.get(PATHS.routeDirectory)) as RouteDirectoryView;
      const { templateId, etag } = forms.find(({ key }) => key === 'services')!;
      return (key) => owner.put(PATHS.templateRoute(templateId), { routeId: route.id }, { key, ifMatch: etag });
    },
  },
  {
    route: 'PUT routes/clause-owners/:clauseType',
    status: 200,
    leaves: { fact: 1 },
    prepare: async (api) => {
      const owner = await signInAs(api, 'owner');
      const { items, candidates } = must(await owner.get(PATHS.clauseOwners)) as ClauseOwnersView;
      const { clauseType, etag } = items.find((one) => one.owner === null)!;
      return (key) => owner.put(PATHS.clauseOwner(clauseType), { memberId: candidates[0]!.memberId }, { key, ifMatch: etag });
    },
  },
  {
    route: 'POST contracts/:id/actions/migrateRoute',
    status: 200,
    leaves: { fact: 2, assignment: 1, remark: 1 },
    prepare: async (api) => {
      const { route } = await published(api);
      const { id } = await submitted(api);
      const versionId = route.versions[0]!.id;
      const admin = await signInAs(api, 'admin');
      const { contract } = must(await admin.get(`${PATHS.routeMigration(id)}?versionId=${versionId}`)) as MigrationPreview;
      const body = { versionId, reason: 'Правило изменилось.' };
      return (key) => admin.post(PATHS.action(id, 'migrateRoute'), body, { key, ifMatch: contract.etag });
    },
  },
  {
    route: 'PUT security/rule',
    status: 200,
    leaves: { fact: 1, sign_in_rule: 1 },
    prepare: async (api) => {
      const admin = await signInAs(api, 'admin');
      const { companyId } = must(await (await signInAs(api, 'client6')).get(PATHS.me)) as MeView;
      const { etag } = must(await admin.get(PATHS.security)) as { readonly etag: string };
      const body = { clientCompanyId: companyId, factorRoles: ['reviewer'] };
      return (key) => admin.put(PATHS.signInRule, body, { key, ifMatch: etag });
    },
  },
];
