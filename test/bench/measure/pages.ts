import type { Client } from 'pg';
import type { Statement } from './recorded';

/** What a request touches in PostgreSQL. */
export interface Touched {
  readonly pages: number;
  /** The most rows that one of its statements sorts. */
  readonly sorted: number;
  /** Tables that are read from end to end. */
  readonly scanned: readonly string[];
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

const NONE: Touched = { pages: 0, sorted: 0, scanned: [] };
const EXPLAINED = /^\s*(?:select|with)\b/i;
const SCOPE = /set_config\('role'/;

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

function touchedBy(root: Node): Touched {
  const nodes = nodesOf(root);
  const sorted = nodes
    .filter((node) => node['Node Type'].includes('Sort'))
    .flatMap((node) => node.Plans?.map((one) => one['Actual Rows']) ?? []);
  return {
    pages: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
    sorted: Math.max(0, ...sorted),
    scanned: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!),
  };
}

const both = (a: Touched, b: Touched): Touched => ({
  pages: a.pages + b.pages,
  sorted: Math.max(a.sorted, b.sorted),
  scanned: [...new Set([...a.scanned, ...b.scanned])],
});

/** Runs the statements of a request as the application's login, under its policies, and adds up the pages that their plans touch. */
export async function pagesOf(application: Client, statements: readonly Statement[]): Promise<Touched> {
  await application.query('begin');
  try {
    let touched = NONE;
    for (const { text, values } of statements) {
      if (SCOPE.test(text)) await application.query(text, [...values]);
      else if (EXPLAINED.test(text)) touched = both(touched, await explained(application, text, values));
    }
    return touched;
  } finally {
    await application.query('rollback');
  }
}

async function explained(application: Client, text: string, values: readonly unknown[]): Promise<Touched> {
  const { rows } = await application.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`explain (analyze, buffers, format json) ${text}`, [
    ...values,
  ]);
  return touchedBy(rows[0]!['QUERY PLAN'][0].Plan);
}
