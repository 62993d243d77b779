import { Injectable } from '@nestjs/common';
import { BOARD_COLUMNS, type BoardColumn, type BoardView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { MOST_COUNTED } from '../platform/http/page';
import { type AskedList, ContractListQuery, isEmpty, nameOf, sqlOf } from './contract-list.query';
import { type ListedRow, presentRows } from './contract-row';
import { type FilterParameters, PAGE } from './lists.dto';
import { listedColumns } from './sql/columns';
import { Parameters } from './sql/parameters';
import { rowsStatement, totalStatement } from './sql/statements';

interface Card extends ListedRow {
  readonly column_name: BoardColumn;
}

type Totals = ReadonlyMap<BoardColumn, number>;

/** The same list as the table, by columns: each with its own capped total and its first cards. */
@Injectable()
export class BoardQuery {
  constructor(private readonly lists: ContractListQuery) {}

  async board(transaction: Transaction, actor: Actor, filter: FilterParameters): Promise<BoardView> {
    const list = await this.lists.ask(transaction, actor, filter);
    const columns = BOARD_COLUMNS.filter((column) => !filter.stage?.length || filter.stage.includes(column));
    const totals = await this.totals(transaction, list, columns);
    const cards = await this.cards(transaction, list, totals);
    const views = await presentRows(transaction, actor, list.moment, cards);
    return {
      columns: columns.map((column) => ({
        column,
        total: totals.get(column) ?? 0,
        totalIsCapped: (totals.get(column) ?? 0) > MOST_COUNTED,
        items: views.filter((view) => view.column === column),
      })),
    };
  }

  private async totals(transaction: Transaction, list: AskedList, columns: readonly BoardColumn[]): Promise<Totals> {
    if (isEmpty(list)) return new Map();
    const parameters = new Parameters();
    const names = parameters.add(columns, 'text[]');
    const total = totalStatement(sqlOf(list, parameters, null, ['named.column_name']), MOST_COUNTED + 1);
    const rows = await transaction.rows<{ column_name: BoardColumn; total: number }>(
      `select named.column_name, counted.total from unnest(${names}) named (column_name) cross join lateral (${total}) counted`,
      parameters.values,
      nameOf('board', list),
    );
    return new Map(rows.map((row) => [row.column_name, row.total]));
  }

  /** First cards of every column that has any. */
  private async cards(transaction: Transaction, list: AskedList, totals: Totals): Promise<readonly Card[]> {
    const filled = [...totals].filter(([, total]) => total > 0).map(([column]) => column);
    if (filled.length === 0) return [];
    const parameters = new Parameters();
    const names = parameters.add(filled, 'text[]');
    const most = Math.max(...totals.values());
    const sql = sqlOf(list, parameters, most, ['named.column_name']);
    const first = rowsStatement(sql, listedColumns(list.actor.side), null, PAGE);
    return transaction.rows<Card>(
      `select named.column_name, card.* from unnest(${names}) with ordinality named (column_name, place)
       cross join lateral (select row_number() over () as place, first.* from (${first}) first) card order by named.place, card.place`,
      parameters.values,
      nameOf(most > MOST_COUNTED ? 'many' : 'few', list),
    );
  }
}
