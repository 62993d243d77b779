import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FUNNEL_STANDINGS, type FunnelCell, type FunnelStanding, type FunnelView } from '@vizavi/api-types';
import { monthName } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Input } from '../../ui/field';
import { type Segment, Segments } from '../../ui/segments';
import { ChartFrame } from '../charts/chart-frame';
import { barFigure, currenciesOf, measured, type Measuring, shortFigure } from './amounts';
import { type BarColumn, ColumnBars, type PartLook } from './column-bars';
import { FigureLegend } from './figure-legend';

const LOOKS: Readonly<Record<FunnelStanding, PartLook>> = { executed: 'full', signing: 'striped', inWork: 'light', lost: 'hatched' };
/** From the bottom of a column up. */
const STACKED: readonly FunnelStanding[] = ['executed', 'signing', 'inWork', 'lost'];

const totalOf = (cells: Readonly<Record<FunnelStanding, FunnelCell>>, of: (cell: FunnelCell) => number): number =>
  FUNNEL_STANDINGS.reduce((total, standing) => total + of(cells[standing]), 0);

/** How far the contracts of each month have come, by number or by sum, with a mark for the same month of the year before. */
@Component({
  selector: 'vz-funnel-chart',
  imports: [NgTemplateOutlet, T, ChartFrame, ColumnBars, FigureLegend, Input, Segments],
  templateUrl: './funnel-chart.html',
  styleUrls: ['../charts/chart-table.css'],
  styles: `
    .controls {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s3);
      margin-bottom: var(--s2);
    }
    select {
      width: auto;
    }
    .link:hover {
      text-decoration: underline;
    }
  `,
})
export class FunnelChart {
  private readonly words = inject(Words);
  readonly funnel = input.required<FunnelView>();
  readonly chosen = input<string | null>(null);
  /** A month, and after a colon a standing. */
  readonly choose = output<string>();

  protected readonly standings = STACKED;
  protected readonly measuring = signal<Measuring>('count');
  protected readonly currencies = computed(() => currenciesOf(this.funnel().months.flatMap(({ standings }) => Object.values(standings))));
  protected readonly currency = linkedSignal(() => this.currencies()[0] ?? '');
  protected readonly isFilled = computed(() => this.funnel().months.some(({ standings }) => totalOf(standings, ({ count }) => count) > 0));
  protected readonly measures = computed((): readonly Segment<Measuring>[] => [
    { value: 'count', label: this.words.t('bottlenecks.byCount') },
    { value: 'sum', label: this.words.t('bottlenecks.bySum') },
  ]);
  protected readonly legend = computed(() => [
    ...STACKED.map((standing) => ({ look: LOOKS[standing], name: this.nameOf(standing) })),
    { look: 'mark' as const, name: this.words.t('bottlenecks.yearBefore') },
  ]);

  protected readonly rows = computed(() => {
    const say = this.words.say();
    return this.funnel().months.map(({ month, standings, yearBefore }) => ({
      month,
      name: monthName(say, month),
      cells: STACKED.map((standing) => ({ standing, text: this.said(this.of(standings[standing])) })),
      total: this.said(totalOf(standings, (cell) => this.of(cell))),
      before: this.said(totalOf(yearBefore, (cell) => this.of(cell))),
    }));
  });
  protected readonly columns = computed((): readonly BarColumn[] => {
    const say = this.words.say();
    return this.funnel().months.map(({ month, standings, yearBefore }) => {
      const total = totalOf(standings, (cell) => this.of(cell));
      const before = totalOf(yearBefore, (cell) => this.of(cell));
      const parts = STACKED.map((standing) => ({ standing, look: LOOKS[standing], value: this.of(standings[standing]) }));
      const told = parts
        .filter(({ value }) => value > 0)
        .map(({ standing, value }) => say('bottlenecks.funnelPart', { standing: this.nameOf(standing), value: this.said(value) }));
      return {
        key: month,
        name: monthName(say, month, 'short'),
        figure: barFigure(say, total, this.measuring()),
        told: say('bottlenecks.funnelMonth', {
          month: monthName(say, month),
          parts: [this.said(total), ...told, ...(before > 0 ? [`${say('bottlenecks.yearBefore')} ${this.said(before)}`] : [])].join(', '),
        }),
        parts,
        mark: before > 0 ? before : null,
      };
    });
  });

  protected nameOf(standing: FunnelStanding): string {
    return this.words.t('bottlenecks.standings', { standing });
  }

  private of(cell: FunnelCell): number {
    return measured(cell, this.measuring(), this.currency());
  }

  private said(value: number): string {
    return shortFigure(this.words.say(), value, this.measuring(), this.currency());
  }
}
