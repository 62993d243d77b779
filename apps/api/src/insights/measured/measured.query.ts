import type { MeasuredFigure } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { SpanSql } from '../span';
import { measuredRows } from './measured-rows';

/** Everything that one figure counts under one key: the working minutes of each, and how many are late. */
export interface Measure {
  readonly key: string;
  readonly before: boolean;
  readonly isOpen: boolean;
  readonly late: number;
  readonly minutes: readonly number[];
}

interface Row extends Record<string, unknown> {
  readonly key: string;
  readonly before: boolean;
  readonly is_open: boolean;
  readonly late: boolean;
  readonly minutes: number;
}

/** What a figure counts, by its keys, however many contracts there are. A middle needs all of them, and PostgreSQL would sort what is only to be put together. */
export async function measuresOf(transaction: Transaction, figure: MeasuredFigure, span: SpanSql): Promise<readonly Measure[]> {
  const rows = await transaction.rows<Row>(
    `select key, before, is_open, late, minutes from (${measuredRows(figure, span)}) measured`,
    span.parameters.values,
  );
  const byKey = Map.groupBy(rows, (row) => JSON.stringify([row.key, row.before, row.is_open]));
  return [...byKey.values()].map((some) => ({
    key: some[0]!.key,
    before: some[0]!.before,
    isOpen: some[0]!.is_open,
    late: some.filter((row) => row.late).length,
    minutes: some.map((row) => row.minutes),
  }));
}
