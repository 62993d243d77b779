import { inject, Injectable } from '@angular/core';
import {
  type AssignmentRow,
  type BoardView,
  type BottlenecksView,
  type ContractFilter,
  type ExpectedRow,
  type FigureContracts,
  type FilterChoices,
  type InsightsView,
  type NamedFigure,
  PATHS,
  type TeamDeskView,
} from '@vizavi/api-types';
import { type Pages, pagesOf } from './pages';
import type { Reading } from './reading';
import { Server, urlOf } from './server';

/** The lawyer's queue and the manager's board. */
@Injectable({ providedIn: 'root' })
export class WorkRequests {
  private readonly server = inject(Server);

  listAssignments(): Pages<AssignmentRow> {
    return pagesOf<AssignmentRow>(PATHS.assignments, () => ({ limit: 100 }), { live: () => 'contracts' });
  }

  /** Whom the reader is head of, with what each has. */
  readTeam(): Reading<TeamDeskView> {
    return this.server.read<TeamDeskView>(
      () => PATHS.teamDesk,
      () => ({}),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  readBoard(filter: () => ContractFilter): Reading<BoardView> {
    return this.server.read<BoardView>(
      () => PATHS.board,
      () => ({ ...filter() }),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  readChoices(): Reading<FilterChoices> {
    return this.server.read<FilterChoices>(() => PATHS.filterChoices);
  }

  readInsights(): Reading<InsightsView> {
    return this.server.read<InsightsView>(
      () => PATHS.insights,
      () => ({}),
      { live: () => 'contracts' },
    );
  }

  readBottlenecks(): Reading<BottlenecksView> {
    return this.server.read<BottlenecksView>(
      () => PATHS.bottlenecks,
      () => ({}),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  /** The contracts behind a figure. */
  readFigure(asked: () => { readonly figure: NamedFigure; readonly of: string }): Reading<FigureContracts> {
    return this.server.read<FigureContracts>(() => PATHS.bottleneckContracts, asked);
  }

  /** When these contracts are expected to be signed; none are asked of none. */
  readExpected(ids: () => readonly string[]): Reading<readonly ExpectedRow[]> {
    return this.server.read<readonly ExpectedRow[]>(
      () => (ids().length > 0 ? PATHS.expected : undefined),
      () => ({ ids: ids().join(',') }),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  /** Address of the Excel export of what the filter shows, for a link with `download`. */
  exportUrl(filter: ContractFilter): string {
    const stated = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
    return `${urlOf(PATHS.contractsExport)}?${new URLSearchParams(stated.map(([key, value]) => [key, String(value)]))}`;
  }
}
