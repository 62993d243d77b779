import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Database } from '@vizavi/database';
import { verify } from '../../../apps/api/src/audit/verify/verify';
import { atLeast, atMost, type Line, table } from '../report';
import { databaseOf } from '../seed/prepare';
import type { Extent } from '../seed/world';
import type { BenchServer } from '../server';
import { bareActs } from './acts';
import { type Serving, startBare } from './api-process';
import type { BareWork } from './bare';
import { documentLines } from './documents';
import { endPrinting, printing } from './engine';
import { type Asked, load, type Loaded } from './load';
import type { Touched } from './pages';
import { portalSizes } from './portal';
import { ProcessorWatch, residentMegabytes } from './processor';
import { push } from './push';
import { approve, loadOf, openStage, print, type Stage, touchedOf } from './stage';

export interface Measured {
  readonly tables: readonly string[];
  readonly lines: readonly Line[];
}

/** One workload in both databases and bare; null where it could not be measured. */
interface Row {
  readonly name: string;
  readonly goal: string;
  readonly most: number | null;
  readonly api: Loaded | null;
  readonly bare: Loaded | null;
  readonly tenth: Loaded | null;
  readonly touched?: Touched;
  readonly touchedTenth?: Touched;
}

const MOST_GROWTH = { pages: 1.2, processor: 1.5 };
const VERIFIED = 300;

/** Measures everything, one thing after another, so that nothing disturbs anything. */
export async function measure(
  server: BenchServer,
  { whole, tenth }: { whole: Extent; tenth: Extent },
  requests: number,
  say: (words: string) => void,
): Promise<Measured> {
  say('• a tenth of the contracts');
  const small = await openStage(server, tenth);
  const before = await inTenth(small, requests).finally(() => small.close());
  say('• all of them');
  const stage = await openStage(server, whole);
  try {
    const rows = await inWhole(server, whole, stage, before, requests, say);
    const lines = [
      ...rows.flatMap(linesOf),
      ...(await pushed(stage, say)),
      ...(await documents(say)),
      ...portal(),
      atMost('G9', 'memory of the api after the run', residentMegabytes(stage.api.pid), 150, 'MB'),
      atMost('G9', 'start to the first 200', stage.api.startSeconds, 1.5, 's', 2),
      ...(await verified(server, whole, say)),
    ];
    return { tables: [costs(rows), pages(rows)], lines };
  } finally {
    await stage.close();
  }
}

interface Before {
  readonly loads: readonly Loaded[];
  readonly touched: readonly Touched[];
  readonly approval: Loaded | null;
}

async function inTenth(stage: Stage, requests: number): Promise<Before> {
  const touched = await touchedOf(stage);
  const loads: Loaded[] = [];
  for (const workload of stage.workloads) loads.push(await loadOf(stage, workload, requests));
  return { touched, loads, approval: await approve(stage) };
}

async function inWhole(
  server: BenchServer,
  extent: Extent,
  stage: Stage,
  before: Before,
  requests: number,
  say: (words: string) => void,
): Promise<readonly Row[]> {
  const touched = await touchedOf(stage);
  const owner = server.owner(databaseOf(extent));
  const work: BareWork = {
    owner,
    workloads: stage.workloads.map(({ reader }, index) => ({ reader, statements: stage.recorded[index]!.bare })),
  };
  const file = join(stage.folder, 'bare.json');
  mkdirSync(stage.folder, { recursive: true });
  writeFileSync(file, JSON.stringify(work));
  const bare = await startBare(file);
  try {
    const rows: Row[] = [];
    for (const [index, workload] of stage.workloads.entries()) {
      say(`  ${workload.name}`);
      const api = await loadOf(stage, workload, requests);
      const asBare = await loadOf({ ...stage, api: bare }, { ...workload, path: `/${index}` }, requests);
      rows.push({
        ...workload,
        api,
        bare: asBare,
        tenth: before.loads[index]!,
        touched: touched[index],
        touchedTenth: before.touched[index],
      });
    }
    say('  approve');
    const acts = { api: await approve(stage), bare: await loadActs(stage, bare, requests), tenth: before.approval };
    say('  documents');
    return [
      ...rows,
      { name: 'approve', goal: 'G3', most: 2, ...acts },
      { name: 'PDF of a contract, over HTTP', goal: 'G6', most: null, api: await print(stage), bare: null, tenth: null },
    ];
  } finally {
    await bare.stop();
  }
}

async function loadActs({ owner }: Stage, bare: Serving, requests: number): Promise<Loaded> {
  const acts = await bareActs(owner);
  let sent = 0;
  const next = (): Asked => acts[sent++ % acts.length]!;
  const watch = new ProcessorWatch(bare.pid, owner);
  await load(bare.url, next, Math.ceil(requests / 2), watch);
  return load(bare.url, next, requests, watch);
}

const ratio = (a: number | undefined, b: number | undefined): number => (a === undefined || b === undefined ? NaN : a / b);
const shown = (value: number | undefined, digits = 2): string => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits));

function linesOf({ name, goal, most, api, bare, tenth, touched, touchedTenth }: Row): readonly Line[] {
  const refused = (api?.refused ?? 0) + (bare?.refused ?? 0) + (tenth?.refused ?? 0);
  return [
    ...(most === null || !api ? [] : [atMost(goal, `${name}: CPU against bare`, ratio(api.processor, bare?.processor), most, '×', 2)]),
    ...(api
      ? []
      : [
          {
            goal,
            what: `${name}: too few left in the kept data, run with --fresh`,
            measured: '–',
            wanted: most === null ? '' : `≤ ${most} ×`,
            met: false,
          },
        ]),
    ...(refused > 0 ? [atMost(goal, `${name}: refused`, refused, 0, '')] : []),
    ...(api && tenth
      ? [atMost('G4', `${name}: CPU against a tenth`, ratio(api.processor, tenth.processor), MOST_GROWTH.processor, '×', 2)]
      : []),
    ...(touched
      ? [atMost('G4', `${name}: pages against a tenth`, ratio(touched.pages, touchedTenth?.pages), MOST_GROWTH.pages, '×', 2)]
      : []),
    ...(touched && touched.sorted > 1000 ? [atMost('G4', `${name}: rows sorted`, touched.sorted, 1000, '')] : []),
  ];
}

const costs = (rows: readonly Row[]): string =>
  table([
    ['workload', 'api CPU ms', 'bare CPU ms', 'ratio', 'tenth CPU ms', 'api req/s', 'bare req/s', 'p50 ms', 'p99 ms'],
    ...rows.map(({ name, api, bare, tenth }) => [
      name,
      shown(api?.processor),
      shown(bare?.processor),
      shown(ratio(api?.processor, bare?.processor)),
      shown(tenth?.processor),
      shown(api?.perSecond, 0),
      shown(bare?.perSecond, 0),
      shown(api?.p50, 0),
      shown(api?.p99, 0),
    ]),
  ]);

const pages = (rows: readonly Row[]): string =>
  table([
    ['pages touched', 'all', 'a tenth', 'ratio', 'rows sorted', 'read from end to end'],
    ...rows.flatMap(({ name, touched, touchedTenth }) =>
      touched
        ? [
            [
              name,
              String(touched.pages),
              String(touchedTenth?.pages),
              shown(ratio(touched.pages, touchedTenth?.pages)),
              String(touched.sorted),
              touched.scanned.join(' ') || 'nothing',
            ],
          ]
        : [],
    ),
  ]);

async function pushed({ owner, api }: Stage, say: (words: string) => void): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const [watchers, most] of [
    [100, 25],
    [1000, 100],
  ] as const) {
    say(`  ${watchers} watchers`);
    const { p50, p99, missed, missedAfterReconnect } = await push(owner, api.url, watchers);
    const line = atMost('G5', `${watchers} watchers, commit → arrival p99`, p99, most, 'ms', 1);
    lines.push({ ...line, measured: `${line.measured} (p50 ${p50.toFixed(1)})` });
    lines.push(atMost('G5', `${watchers} watchers, missed`, missed, 0, ''));
    lines.push(atMost('G5', `${watchers} watchers, missed after reconnect`, missedAfterReconnect, 0, ''));
  }
  return lines;
}

/** What needs no database: printing, comparing, Word. */
export async function documents(say: (words: string) => void): Promise<readonly Line[]> {
  say('  printing');
  const lines = await printed();
  await endPrinting();
  say('  Word');
  return [...lines, ...(await documentLines())];
}

async function printed(): Promise<readonly Line[]> {
  const long = await printing(16, 9);
  const short = await printing(3, 20);
  return [
    atMost('G6', `PDF of ${long.pages} pages, warm`, long.milliseconds, 150, 'ms'),
    atMost('G6', `PDF of ${long.pages} pages, CPU`, long.processor, 150, 'ms'),
    atMost('G6', 'PDF of 39 clauses and their parts, CPU', short.processor, 30, 'ms'),
    atMost('G6', 'longest stop of the calling thread', Math.max(long.blocked, short.blocked), 50, 'ms'),
    atMost('G6', 'other bytes for the same input', Number(!long.sameBytes) + Number(!short.sameBytes), 0, ''),
  ];
}

function portal(): readonly Line[] {
  const sizes = portalSizes(resolve('dist', 'portal'));
  if (!sizes) return [{ goal: 'G7', what: 'the portal is not built', measured: '–', wanted: 'built', met: false }];
  const { initial, largestRoute, signIn, list, requests } = sizes;
  return [
    atMost('G7', 'initial JS, gzip', initial, 130, 'kB', 1),
    atMost('G7', `largest lazy route, gzip: ${largestRoute.name}`, largestRoute.size, 120, 'kB', 1),
    atMost('G7', 'sign-in in all, gzip', signIn / 1.024, 150, 'KiB', 1),
    atMost('G7', 'list in all, gzip', list / 1.024, 350, 'KiB', 1),
    atMost('G7', 'files of the list', requests, 15, ''),
  ];
}

async function verified(server: BenchServer, extent: Extent, say: (words: string) => void): Promise<readonly Line[]> {
  say('  verify');
  const database = new Database(server.application(databaseOf(extent)), true);
  await database.open();
  try {
    const begun = performance.now();
    const { facts, contracts, hashing } = await verify(database, Math.max(1, Math.floor(extent.contracts / VERIFIED)));
    const seconds = (performance.now() - begun) / 1000;
    return [
      atLeast('S8', `facts verified by hashing alone, ${contracts} contracts by sample`, (facts / hashing) * 1000, 500_000, 'facts/s'),
      atLeast('S8', 'facts verified with reading and replay', facts / seconds, 5_000, 'facts/s'),
    ];
  } finally {
    await database.close();
  }
}
