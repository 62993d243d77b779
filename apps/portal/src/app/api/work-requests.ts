import { inject, Injectable } from '@angular/core';
import {
  type AssignmentRow,
  type BoardView,
  type BottlenecksView,
  type ContractFilter,
  type ExpectedRow,
  type FigureContracts,
  type FilterChoices,
  type FunnelView,
  type InsightsView,
  type NamedFigure,
  type OutlookView,
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

  readInsights(days: () => string): Reading<InsightsView> {
    return this.server.read<InsightsView>(
      () => PATHS.insights,
      () => ({ days: days() }),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  readBottlenecks(days: () => string): Reading<BottlenecksView> {
    return this.server.read<BottlenecksView>(
      () => PATHS.bottlenecks,
      () => ({ days: days() }),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  readFunnel(): Reading<FunnelView> {
    return this.server.read<FunnelView>(
      () => PATHS.funnel,
      () => ({}),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  readOutlook(): Reading<OutlookView> {
    return this.server.read<OutlookView>(
      () => PATHS.outlook,
      () => ({}),
      { live: () => 'contracts', keep: 'keep' },
    );
  }

  /** The contracts behind a figure. */
  readFigure(asked: () => { readonly figure: NamedFigure; readonly of: string; readonly days: string }): Reading<FigureContracts> {
    return this.server.read<FigureContracts>(() => PATHS.bottleneckContracts, asked, { keep: 'keep' });
  }

  /** Address of the Excel workbook of the figures, for a link with `download`. */
  figuresUrl(days: string): string {
    return `${urlOf(PATHS.figuresExport)}?days=${days}`;
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
