import { Component, computed, input, output } from '@angular/core';
import { T } from '../../language/t.pipe';
import { ChartFrame } from '../charts/chart-frame';

/** A row of a drawing: as long as its value, told by its text, and opened by a press. */
export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
  readonly isLate: boolean;
  /** Of the span before: its value, for a mark on the bar, and its words; null where there was nothing. */
  readonly before: { readonly value: number; readonly text: string } | null;
  /** Of the table: one cell a column. */
  readonly cells: readonly string[];
}

const WHOLE = 100;

/** Figures as bars, each a button that lists what is behind it, and the same as a table. */
@Component({
  selector: 'vz-figure-bars',
  imports: [T, ChartFrame],
  template: `
    <vz-chart-frame [heading]="heading()" [filled]="rows().length > 0">
      <ng-template #chart>
        <ul>
          @for (row of drawn(); track row.key) {
            <li>
              <button type="button" [attr.aria-pressed]="row.key === chosen()" (click)="choose.emit(row.key)">
                <span class="name">{{ row.name }}</span>
                <span class="track" aria-hidden="true">
                  @if (row.value > 0) {
                    <i [style.inline-size.%]="row.share" [class.late]="row.isLate"></i>
                  }
                  @if (row.mark !== null) {
                    <i class="mark" [style.inset-inline-start.%]="row.mark"></i>
                  }
                </span>
                <span class="text" [class.vz-late]="row.isLate">
                  {{ row.text }}
                  @if (row.before; as before) {
                    <span class="was">{{ 'bottlenecks.compared' | t: { before: before.text } }}</span>
                  }
                </span>
              </button>
            </li>
          }
        </ul>
      </ng-template>
      <ng-template #table>
        <table class="vz-table">
          <caption class="vz-hidden">
            {{
              heading()
            }}
          </caption>
          <thead>
            <tr>
              <th scope="col">{{ first() }}</th>
              @for (column of columns(); track column) {
                <th scope="col" class="vz-end">{{ column }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                <th scope="row">
                  <button type="button" class="link" (click)="choose.emit(row.key)">
                    {{ row.name }}<span class="vz-hidden">, {{ 'bottlenecks.show' | t }}</span>
                  </button>
                </th>
                @for (cell of row.cells; track $index) {
                  <td class="vz-end vz-number">{{ cell }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </ng-template>
    </vz-chart-frame>
  `,
  styleUrls: ['./figure-bars.css', '../charts/chart-table.css'],
})
export class FigureBars {
  readonly heading = input.required<string>();
  readonly first = input.required<string>();
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly FigureRow[]>();
  readonly chosen = input<string | null>(null);
  readonly choose = output<string>();
  protected readonly drawn = computed(() => {
    const most = Math.max(...this.rows().flatMap((row) => [row.value, row.before?.value ?? 0]), Number.EPSILON);
    const share = (value: number): number => (Math.max(0, value) / most) * WHOLE;
    return this.rows().map((row) => ({ ...row, share: share(row.value), mark: row.before && share(row.before.value) }));
  });
}
