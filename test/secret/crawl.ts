import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API, type ClauseView, type ContractView, type RouteRow } from '@vizavi/api-types';
import Excel from 'exceljs';
import { unzipSync } from 'fflate';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';

/** One answer as somebody could read it. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

function textOfPdf(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-secret-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every file of an archive, whatever it is. */
const textOfArchive = (bytes: Buffer): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith('.pdf') ? textOfPdf(Buffer.from(part)) : Buffer.from(part).toString('utf8')))
    .join('\n');

/** Every part of the file, so that nothing hides in its properties or comments. */
const textOfWord = (bytes: Buffer): string =>
  Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');

async function textOfSheet(bytes: Buffer): Promise<string> {
  const book = new Excel.Workbook();
  await book.xlsx.load(bytes as never);
  const sheets: unknown[] = [];
  book.eachSheet((sheet) => sheet.eachRow((row) => sheets.push(row.values)));
  return JSON.stringify(sheets);
}

/** The text of any answer, whatever it came as. */
async function read(api: TestApi, browser: Browser, path: string): Promise<Page & { readonly status: number; readonly body: unknown }> {
  const answer = await api.app.inject({
    method: 'GET',
    url: `${API}/${path}`,
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });
  const type = String(answer.headers['content-type']);
  const said = JSON.stringify(answer.headers);
  if (type.startsWith('application/pdf')) return { path, status: answer.statusCode, body: null, text: said + textOfPdf(answer.rawPayload) };
  if (type.includes('spreadsheetml'))
    return { path, status: answer.statusCode, body: null, text: said + (await textOfSheet(answer.rawPayload)) };
  if (type.includes('wordprocessingml')) return { path, status: answer.statusCode, body: null, text: said + textOfWord(answer.rawPayload) };
  if (type.startsWith('application/zip'))
    return { path, status: answer.statusCode, body: null, text: said + textOfArchive(answer.rawPayload) };
  const body = type.startsWith('application/json') ? (JSON.parse(answer.body) as unknown) : null;
  return { path, status: answer.statusCode, body, text: said + answer.body };
}

const withCursor = (path: string, cursor: string | number): string => {
  const bare = path.replace(/[?&]cursor=[^&]*/, '');
  return `${bare}${bare.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
};

type Item = Readonly<Record<string, unknown>>;

const itemsOf = (body: unknown): readonly Item[] =>
  Array.isArray(body) ? (body as readonly Item[]) : ((body as { items?: readonly Item[] } | null)?.items ?? []);

/** More than any member of the demo has changed lately; the newest come first. */
const MOST_CONTRACTS = 15;

/** Every paper of as many contracts: the newest are those with something to hide. */
const MOST_PRINTED = 4;

/** Where the ids of a route come from: the list that names them, and the field in which it does. */
const SOURCES: Readonly<Record<string, (path: string) => string>> = {
  'contracts/:id': () => `contracts?limit=${MOST_CONTRACTS}`,
  'clients/:id': () => 'clients',
  'outbox/:id': () => 'outbox?limit=5',
  'members/:id': () => 'members',
  'templates/:id': () => 'templates',
  'attachments/:attachmentId': (path) => path.replace(/\/:attachmentId.*$/, ''),
  'routes/:id': () => 'routes',
  'imports/:importId': (path) => path.replace(/\/:importId.*$/, ''),
  'clauses/:clauseId': (path) => path.replace(/\/clauses.*$/, ''),
  'versions/:versionId': (path) => (path.startsWith('routes') ? 'routes' : 'templates/owned'),
  'years/:year': () => 'calendar',
};

/** A playbook is read for so many clauses of a contract: those that are argued over come first. */
const MOST_CLAUSES = 3;

/** Addresses that say more with a query. */
const QUERIES: Readonly<Record<string, readonly string[]>> = {
  'contracts/:id/document': ['', '?redline=open', '?revision=1'],
  'contracts/:id/compare': ['?from=0'],
  'insights/bottlenecks/contracts': ['?figure=age&of=0', '?figure=form&of=supply', '?figure=stage&of=legal', '?figure=way&of=all'],
  'contracts/:id/way-back': ['?to=0', '?to=1'],
  'insights/clauses': ['?form=supply'],
  'insights/clauses/contracts': ['?form=supply&clause=payment&figure=argued'],
  contracts: ['?limit=100', '?q=поставка', '?q=planted'],
};

/** What is told on screen, as PDF and as Word. */
export const PAPERS = ['compare', 'disagreements', 'approval-sheet', 'summary'].map((name) => `contracts/:id/${name}`);
/** What proves a contract, to take away: made once it is executed. */
export const PROOFS = ['signed-document', 'completion-certificate', 'evidence'].map((name) => `contracts/:id/${name}`);
const FORMATS = ['format=pdf', 'format=docx'];
const asked = (query: string, more: string): string => `${query}${query === '' ? '?' : '&'}${more}`;

const COMPARED = 'routes/:id/compare';

/** Never asked: a token that nobody has, and a stream that is listened to apart. */
const APART = ['invitations/:token', 'decision-links/:token', 'unsubscribe/:token', 'live'];

/** Years of the calendar of work. */
const YEARS = ['2026', '2027'];

function argued(contract: Partial<ContractView> | null): readonly string[] {
  const under = new Set(contract?.suggestions?.map(({ clauseId }) => clauseId));
  const isArgued = ({ clauseId }: ClauseView): number => Number(under.has(clauseId));
  const clauses = [...(contract?.clauses ?? [])].sort((one, two) => isArgued(two) - isArgued(one));
  return clauses.slice(0, MOST_CLAUSES).map(({ clauseId }) => clauseId);
}

/** Everything that a member can read, by every GET of the document, page after page. */
export class Crawl {
  private readonly bodies = new Map<string, unknown>();
  readonly pages: Page[] = [];

  constructor(
    private readonly api: TestApi,
    private readonly browser: Browser,
    private readonly withPaper: boolean,
  ) {}

  async run(routes: readonly string[]): Promise<readonly Page[]> {
    for (const route of routes.filter((one) => !APART.includes(one))) for (const path of await this.pathsOf(route)) await this.read(path);
    return this.pages;
  }

  private async pathsOf(route: string): Promise<readonly string[]> {
    if (!this.withPaper && (route.endsWith('/document') || PROOFS.includes(route))) return [];
    if (route === COMPARED) return this.compared();
    const told = QUERIES[route] ?? [''];
    const queries =
      this.withPaper && PAPERS.includes(route) ? told.flatMap((query) => FORMATS.map((format) => asked(query, format))) : told;
    const paths = await this.filled(route);
    const isPrinted = this.withPaper && !PROOFS.includes(route);
    return (isPrinted ? paths.slice(0, MOST_PRINTED) : paths).flatMap((path) => queries.map((query) => path + query));
  }

  /** Each route's oldest version beside its newest. */
  private async compared(): Promise<readonly string[]> {
    const routes = itemsOf(await this.bodyOf('routes')) as unknown as readonly RouteRow[];
    return routes.map(({ id, versions }) => `routes/${id}/compare?from=${versions.at(-1)!.id}&to=${versions[0]!.id}`);
  }

  private async filled(route: string): Promise<readonly string[]> {
    const hole = /(\w+)\/:(\w+)/.exec(route);
    if (!hole) return [route];
    const source = SOURCES[`${hole[1]}/:${hole[2]}`];
    if (!source) throw new Error(`Teach test/secret/crawl.ts where the ids of ${route} come from`);
    const ids = this.idsIn(await this.bodyOf(source(route)), hole[2]!, route);
    const filled = await Promise.all(ids.map((id) => this.filled(route.replace(`:${hole[2]}`, id))));
    return filled.flat();
  }

  private idsIn(body: unknown, name: string, route: string): readonly string[] {
    if (name === 'year') return YEARS;
    if (name === 'clauseId') return argued(body as Partial<ContractView> | null);
    const items = itemsOf(body);
    if (name !== 'versionId') return items.filter((one) => one['kind'] !== 'generated').map((one) => String(one['id']));
    const template = items.find((one) => route.includes(String(one['id'])));
    return ((template?.['versions'] ?? []) as readonly Item[]).map((one) => String(one['id']));
  }

  private async bodyOf(path: string): Promise<unknown> {
    if (!this.bodies.has(path)) this.bodies.set(path, (await this.read(path)).body);
    return this.bodies.get(path);
  }

  private async read(path: string): Promise<{ readonly body: unknown }> {
    const page = await read(this.api, this.browser, path);
    if (page.status >= 500 || page.status === 400) throw new Error(`${path} answers ${page.status}: ${page.text}`);
    this.pages.push({ path, text: page.text });
    const next = (page.body as { readonly nextCursor?: string | number | null } | null)?.nextCursor;
    if (next !== null && next !== undefined && !path.includes('limit=')) await this.read(withCursor(path, next));
    return page;
  }
}
