import { Component, computed, inject, input, output } from '@angular/core';
import type { OutlookBucket, OutlookView } from '@vizavi/api-types';
import { nameList, shortDate } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { ChartFrame } from '../charts/chart-frame';
import { shortFigure } from './amounts';
import { type BarColumn, ColumnBars } from './column-bars';
import { FigureLegend } from './figure-legend';

const NAMES = {
  later: 'bottlenecks.outlookLater',
  afterClient: 'bottlenecks.outlookAfterClient',
  unknown: 'bottlenecks.outlookUnknown',
} as const;

/** When contracts on their way are expected to be signed, week by week, and which of them later than was promised. */
@Component({
  selector: 'vz-outlook-chart',
  imports: [T, ChartFrame, ColumnBars, FigureLegend],
  template: `
    <vz-chart-frame [heading]="'bottlenecks.outlook' | t" [filled]="outlook().contracts > 0">
      <ng-template #chart>
        <vz-column-bars [columns]="columns()" [chosen]="chosen()" (choose)="choose.emit($event)" />
        <vz-figure-legend [entries]="legend()" />
        @if (outlook().isCapped) {
          <p class="vz-small vz-quiet">{{ 'bottlenecks.outlookCapped' | t: { count: outlook().contracts } }}</p>
        }
      </ng-template>
      <ng-template #table>
        <table class="vz-table">
          <caption class="vz-hidden">
            {{
              'bottlenecks.outlook' | t
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ 'bottlenecks.week' | t }}</th>
              <th scope="col" class="vz-end">{{ 'bottlenecks.count' | t }}</th>
              <th scope="col" class="vz-end">{{ 'bottlenecks.outlookBeyond' | t }}</th>
              <th scope="col" class="vz-end">{{ 'bottlenecks.amount' | t }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.bucket) {
              <tr>
                <th scope="row">
                  <button type="button" class="link" (click)="choose.emit(row.bucket)">
                    {{ row.name }}<span class="vz-hidden">, {{ 'bottlenecks.show' | t }}</span>
                  </button>
                </th>
                <td class="vz-end vz-number">{{ row.count }}</td>
                <td class="vz-end vz-number">{{ row.beyondPromise }}</td>
                <td class="vz-end vz-number">{{ row.worth }}</td>
              </tr>
            }
          </tbody>
        </table>
      </ng-template>
    </vz-chart-frame>
  `,
  styleUrls: ['../charts/chart-table.css'],
  styles: `
    .link:hover {
      text-decoration: underline;
    }
  `,
})
export class OutlookChart {
  private readonly words = inject(Words);
  readonly outlook = input.required<OutlookView>();
  readonly chosen = input<string | null>(null);
  readonly choose = output<string>();

  protected readonly legend = computed(() => [
    { look: 'full' as const, name: this.words.t('bottlenecks.outlookInTime') },
    { look: 'hatched' as const, name: this.words.t('bottlenecks.outlookBeyond') },
  ]);
  protected readonly rows = computed(() =>
    this.outlook().buckets.map((one) => ({ ...one, name: this.nameOf(one.bucket), worth: this.worthOf(one) })),
  );
  protected readonly columns = computed((): readonly BarColumn[] =>
    this.rows().map(({ bucket, name, count, beyondPromise, worth }) => ({
      key: bucket,
      name: bucket in NAMES ? name : shortDate(this.words.say(), dayOf(bucket)),
      figure: count === 0 ? '' : String(count),
      told: [name, this.words.t('bottlenecks.outlookText', { count, beyond: beyondPromise }), ...(worth ? [worth] : [])].join(', '),
      parts: [
        { look: 'full', value: count - beyondPromise },
        { look: 'hatched', value: beyondPromise },
      ],
      mark: null,
    })),
  );

  private nameOf(bucket: string): string {
    const word = NAMES[bucket as keyof typeof NAMES];
    return word ? this.words.t(word) : this.words.t('bottlenecks.outlookWeek', { week: shortDate(this.words.say(), dayOf(bucket)) });
  }

  private worthOf({ sums }: OutlookBucket): string {
    const say = this.words.say();
    return nameList(
      say,
      Object.entries(sums).map(([currency, sum]) => shortFigure(say, Number(sum), 'sum', currency)),
    );
  }
}

const dayOf = (day: string): Date => new Date(`${day}T00:00:00`);
