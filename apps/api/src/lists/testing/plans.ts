import type { Transaction } from '@vizavi/database';

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
  readonly Plans?: readonly Node[];
}

/** How PostgreSQL answered one statement. */
export interface Plan {
  readonly statement: string;
  readonly scanned: readonly string[];
  readonly sorted: number;
  readonly indexes: readonly string[];
  readonly pages: number;
  readonly milliseconds: number;
}

const nodesOf = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

const planOf = (statement: string, { Plan: root, 'Execution Time': milliseconds }: { Plan: Node; 'Execution Time': number }): Plan => {
  const nodes = nodesOf(root);
  const sorts = nodes.filter((node) => node['Node Type'].includes('Sort')).flatMap((node) => node.Plans ?? []);
  return {
    statement,
    scanned: nodes.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name']!),
    sorted: Math.max(0, ...sorts.map((node) => node['Actual Rows'])),
    indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
    pages: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
    milliseconds,
  };
};

/** The same transaction, which also has every question it is asked explained into `plans`. */
export function explaining(transaction: Transaction, plans: Plan[]): Transaction {
  const explain = async (text: string, values: readonly unknown[] = []): Promise<void> => {
    const [row] = await transaction.rows<{ 'QUERY PLAN': Parameters<typeof planOf>[1][] }>(
      `explain (analyze, buffers, format json) ${text}`,
      values,
    );
    plans.push(planOf(text, row!['QUERY PLAN'][0]!));
  };
  return new Proxy(transaction, {
    get(target, name: keyof Transaction) {
      if (name !== 'rows' && name !== 'row') return Reflect.get(target, name, target) as unknown;
      return async (text: string, values?: readonly unknown[]) => {
        await explain(text, values);
        return (target[name] as Transaction['rows'])(text, values);
      };
    },
  });
}
