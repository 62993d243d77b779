import { type ContractView, type Page as ListPage, type ContractRow, PATHS, type RouteRow } from '@vizavi/api-types';
import type { ApiClient } from './api-client';

/** A main screen: who opens it, where it stands, and the request whose answer it shows. */
export interface MainScreen {
  readonly name: string;
  readonly login: string;
  readonly path: (api: ApiClient) => Promise<string>;
  readonly asks: RegExp;
}

const at = (path: string) => () => Promise.resolve(path);

/** The id of the reader's contract in a state that has the most to show. */
export async function contractOf(api: ApiClient, status: string): Promise<string> {
  const { items } = await api.get<ListPage<ContractRow>>(`${PATHS.contracts}?status=${status}`);
  const richest = [...items].sort((one, other) => other.openSuggestions - one.openSuggestions)[0];
  if (!richest) throw new Error(`The demo has no contract that is ${status}`);
  return richest.id;
}

/** A page that stands beside the contract. */
const beside = (page: string) => async (api: ApiClient) => `/contracts/${await contractOf(api, 'inNegotiation')}/${page}`;

/** Made anew each time, as a draft of the demo may be finished by another story. */
async function draft(api: ApiClient): Promise<string> {
  const { items } = await api.get<ListPage<{ readonly id: string; readonly key: string }>>(PATHS.templates);
  const { id } = items.find(({ key }) => key === 'works')!;
  return (await api.post<ContractView>(PATHS.contracts, { templateId: id, language: 'ru' })).id;
}

/** The version of a route by which most contracts are on their way. */
async function onTheirWay(api: ApiClient): Promise<string> {
  const { items } = await api.get<ListPage<RouteRow>>(PATHS.routes);
  const [busiest] = items.flatMap(({ id, versions }) => versions.map((one) => ({ id, one }))).sort((a, b) => b.one.running - a.one.running);
  return `/routes/${busiest!.id}/versions/${busiest!.one.id}/contracts`;
}

const api = (rest: string): RegExp => new RegExp(`/api/v1/${rest}$`);

export const MAIN_SCREENS: readonly MainScreen[] = [
  { name: 'home', login: 'client', path: at('/home'), asks: api('home') },
  { name: 'catalogue', login: 'client', path: at('/catalogue'), asks: api('templates(\\?.*)?') },
  { name: 'fill', login: 'client', path: async (client) => `/contracts/${await draft(client)}/fill`, asks: api('contracts/[^/]+/answers') },
  {
    name: 'contract',
    login: 'client',
    path: async (client) => `/contracts/${await contractOf(client, 'inNegotiation')}`,
    asks: api('contracts/[0-9a-f-]+'),
  },
  { name: 'compare', login: 'client', path: beside('compare'), asks: api('contracts/[^/]+/compare(\\?.*)?') },
  { name: 'disagreements', login: 'client', path: beside('disagreements'), asks: api('contracts/[^/]+/disagreements(\\?.*)?') },
  { name: 'approval sheet', login: 'lawyer', path: beside('approval-sheet'), asks: api('contracts/[^/]+/approval-sheet') },
  { name: 'summary', login: 'client', path: beside('summary'), asks: api('contracts/[^/]+/summary(\\?.*)?') },
  { name: 'contracts', login: 'client', path: at('/contracts'), asks: api('contracts(\\?.*)?') },
  { name: 'desk', login: 'lawyer', path: at('/desk'), asks: api('assignments(\\?.*)?') },
  { name: 'team desk', login: 'director', path: at('/desk?scope=team'), asks: api('assignments/team') },
  { name: 'figures', login: 'manager', path: at('/board?view=bottlenecks&figure=stage:legal'), asks: api('insights/bottlenecks(\\?.*)?') },
  { name: 'board', login: 'manager', path: at('/board'), asks: api('contracts/board(\\?.*)?') },
  { name: 'forms', login: 'owner', path: at('/forms'), asks: api('templates/owned(\\?.*)?') },
  { name: 'routes', login: 'owner', path: at('/routes'), asks: api('routes(\\?.*)?') },
  { name: 'clause owners', login: 'owner', path: at('/routes/clause-owners'), asks: api('routes/clause-owners') },
  { name: 'contracts of a route', login: 'admin', path: onTheirWay, asks: api('routes/[^/]+/versions/[^/]+/contracts(\\?.*)?') },
  { name: 'members', login: 'admin', path: at('/members'), asks: api('members(\\?.*)?') },
  { name: 'clients', login: 'admin', path: at('/clients'), asks: api('clients(\\?.*)?') },
  { name: 'absence', login: 'manager', path: at('/absence'), asks: api('absence(\\?.*)?') },
  { name: 'reassigning', login: 'manager', path: at('/absence/reassigning'), asks: api('members/[^/]+/duties(\\?.*)?') },
  { name: 'calendar', login: 'admin', path: at('/calendar'), asks: api('calendar/years/\\d+') },
  { name: 'security', login: 'admin', path: at('/security'), asks: api('security') },
  { name: 'outbox', login: 'admin', path: at('/outbox'), asks: api('outbox(\\?.*)?') },
  { name: 'log', login: 'admin', path: at('/log'), asks: api('audit/heads(\\?.*)?') },
  { name: 'profile', login: 'lawyer2', path: at('/profile'), asks: api('sessions(\\?.*)?') },
];

/** Screens that ask the server nothing when they open. */
export const FILE_SCREENS: readonly Omit<MainScreen, 'asks'>[] = [
  { name: 'import', login: 'client', path: beside('import') },
  { name: 'own paper', login: 'client', path: at('/catalogue/own') },
  { name: 'verify', login: 'client', path: at('/verify') },
  { name: 'end of a digest', login: 'client', path: at('/unsubscribe/invented') },
];
