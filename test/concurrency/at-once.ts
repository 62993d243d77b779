import type { Seen } from '../support/browser';

/** Several requests in the air together; how many of them were answered so. */
export interface AtOnce {
  readonly answers: readonly Seen[];
  readonly byStatus: Readonly<Record<number, number>>;
}

export async function atOnce(many: number, send: (turn: number) => Promise<Seen>): Promise<AtOnce> {
  const answers = await Promise.all(Array.from({ length: many }, (_, turn) => send(turn)));
  const byStatus: Record<number, number> = {};
  for (const { status } of answers) byStatus[status] = (byStatus[status] ?? 0) + 1;
  return { answers, byStatus };
}
