import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { WorkRequests } from '../api/work-requests';
import { FilterBar } from '../contracts/filter/filter-bar';
import { KeptFilter } from '../contracts/filter/kept-filter';
import { AsksFirst } from '../session/asks-first';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { FailureState } from '../ui/failure-state';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { recall, remember } from '../ui/remembered';
import { type Segment, Segments } from '../ui/segments';
import { BOARD_VIEWS, type BoardLook, VIEW_WORDS, viewOf } from './board-view';
import { ByClient } from './by-client/by-client';
import { StageDays } from './charts/stage-days';
import { WeeklyFlow } from './charts/weekly-flow';
import { DealsColumns } from './deals-columns';
import { DealsTable } from './deals-table';
import { FigureContracts, figureOf } from './figures/figure-contracts';
import { Figures } from './figures/figures';
import { spanOf } from './figures/span';
import { Mover } from './moves/mover';
import { BoardNumbers } from './numbers/board-numbers';

const CHARTS = 'board-charts';
const PHONE = '(max-width: 40rem)';

/** As chosen before; on a phone the deals come first until somebody asks for more. */
const chartsWanted = (): boolean => (recall(CHARTS) ?? (matchMedia(PHONE).matches ? 'off' : 'on')) === 'on';

/** The manager's deals: how they go, and each of them, by one filter kept in the address. */
@Component({
  selector: 'vz-board-page',
  imports: [
    AsksFirst,
    RouterLink,
    T,
    BoardNumbers,
    Figures,
    FigureContracts,
    Button,
    ByClient,
    DealsColumns,
    DealsTable,
    FailureState,
    FilterBar,
    Icon,
    Load,
    Segments,
    StageDays,
    WeeklyFlow,
  ],
  providers: [KeptFilter, Mover],
  host: { class: 'vz-page vz-page--wide' },
  templateUrl: './board-page.html',
  styleUrl: './board-page.css',
})
export class BoardPage {
  private readonly work = inject(WorkRequests);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  protected readonly kept = inject(KeptFilter);
  protected readonly span = computed(() => spanOf(this.kept.parameter('days')));
  protected readonly insights = this.work.readInsights(() => this.span());
  protected readonly figure = computed(() => figureOf(this.kept.parameter('figure')));
  protected readonly choices = this.work.readChoices();

  protected readonly view = computed(() => viewOf(this.kept.parameter('view')));
  protected readonly views = computed((): readonly Segment<BoardLook>[] =>
    BOARD_VIEWS.map((value) => ({ value, label: this.words.t(VIEW_WORDS[value].word), icon: VIEW_WORDS[value].icon })),
  );
  protected readonly exportUrl = computed(() => this.work.exportUrl(this.kept.filter()));
  protected readonly mayStart = computed(() => this.session.me()?.screens.includes('catalogue') ?? false);
  /** Drawings of nothing would only push the deals down. */
  protected readonly hasHistory = computed(() => {
    const insights = this.insights.value();
    return !insights || insights.stageDays.length > 0 || insights.weekly.some((week) => week.submitted + week.executed > 0);
  });
  protected readonly withCharts = signal(chartsWanted());

  protected look(view: BoardLook): void {
    this.kept.setParameter('view', view === 'columns' ? null : view);
  }

  protected open(figure: string | null): void {
    this.kept.setParameter('figure', figure);
  }

  protected turnCharts(): void {
    this.withCharts.update((shown) => !shown);
    remember(CHARTS, this.withCharts() ? 'on' : 'off');
  }
}
