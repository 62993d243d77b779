import { Component, computed, inject, input } from '@angular/core';
import type { InsightsView, NamedFigure } from '@vizavi/api-types';
import { WorkRequests } from '../../api/work-requests';
import { KeptFilter } from '../../contracts/filter/kept-filter';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { AsksFirst } from '../../session/asks-first';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { type Segment, Segments } from '../../ui/segments';
import { FigureBars, type FigureRow } from './figure-bars';
import { FigureContracts, figureOf } from './figure-contracts';
import { ageRows, peopleRows, promiseRows, stageRows } from './figure-rows';
import { FunnelChart } from './funnel-chart';
import { OutlookChart } from './outlook-chart';
import { SPANS, type Span, spanOf } from './span';

interface Drawing {
  readonly figure: NamedFigure;
  readonly heading: string;
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** A manager's figures: what came of the contracts, what is to come, and where they stand still; each opens the contracts behind it. */
@Component({
  selector: 'vz-figures',
  imports: [AsksFirst, T, Button, FigureBars, FigureContracts, FunnelChart, Icon, Load, OutlookChart, Segments],
  templateUrl: './figures.html',
  styleUrl: './figures.css',
})
export class Figures {
  private readonly words = inject(Words);
  private readonly work = inject(WorkRequests);
  protected readonly kept = inject(KeptFilter);
  readonly stages = input.required<InsightsView['stageDays']>();
  protected readonly span = computed(() => spanOf(this.kept.parameter('days')));
  protected readonly bottlenecks = this.work.readBottlenecks(() => this.span());
  protected readonly funnel = this.work.readFunnel();
  protected readonly outlook = this.work.readOutlook();
  protected readonly excelUrl = computed(() => this.work.figuresUrl(this.span()));
  protected readonly asked = computed(() => figureOf(this.kept.parameter('figure')));
  protected readonly spans = computed((): readonly Segment<Span>[] =>
    SPANS.map((days) => ({ value: days, label: this.words.t('bottlenecks.spanDays', { days: Number(days) }) })),
  );

  protected readonly drawings = computed((): readonly Drawing[] => {
    const [say, view] = [this.words.say(), this.bottlenecks.value()];
    if (!view) return [];
    const [median, was, ninetieth] = [say('board.median'), say('bottlenecks.medianBefore'), say('board.ninetieth')];
    return [
      {
        figure: 'stage',
        heading: say('bottlenecks.stages'),
        first: say('board.stage'),
        columns: [median, was, ninetieth, say('board.stageCount'), say('bottlenecks.countBefore')],
        rows: stageRows(say, this.stages()),
      },
      {
        figure: 'person',
        heading: say('bottlenecks.people'),
        first: say('bottlenecks.person'),
        columns: [
          median,
          was,
          ninetieth,
          say('bottlenecks.decided'),
          say('bottlenecks.decidedBefore'),
          say('bottlenecks.open'),
          say('bottlenecks.late'),
        ],
        rows: peopleRows(say, view.people),
      },
      {
        figure: 'age',
        heading: say('bottlenecks.ages'),
        first: say('bottlenecks.age'),
        columns: [
          say('bottlenecks.atSupplier'),
          say('bottlenecks.supplierBefore'),
          say('bottlenecks.atClient'),
          say('bottlenecks.clientBefore'),
        ],
        rows: ageRows(say, view.ages),
      },
      {
        figure: 'form',
        heading: say('bottlenecks.promises'),
        first: say('bottlenecks.form'),
        columns: [say('bottlenecks.kept'), say('bottlenecks.keptBefore'), say('bottlenecks.over')],
        rows: promiseRows(say, view.promises, (name) => this.words.of(name)),
      },
    ];
  });

  protected chosenOf(figure: NamedFigure): string | null {
    const asked = this.asked();
    return asked?.figure === figure ? asked.of : null;
  }

  protected open(figure: NamedFigure, of: string): void {
    this.kept.setParameter('figure', `${figure}:${of}`);
  }

  protected over(days: Span): void {
    this.kept.setParameter('days', days === '90' ? null : days);
  }
}
