import { Component, computed, input, output } from '@angular/core';

/** How a part of a column looks: each has a pattern of its own, so that colour alone says nothing. */
export type PartLook = 'full' | 'striped' | 'light' | 'hatched';

export interface ColumnPart {
  readonly look: PartLook;
  readonly value: number;
}

/** One column: its parts from the bottom up, a mark to compare with, and what is said of it. */
export interface BarColumn {
  readonly key: string;
  /** Below it. */
  readonly name: string;
  /** Above it. */
  readonly figure: string;
  /** Everything of it in words. */
  readonly told: string;
  readonly parts: readonly ColumnPart[];
  readonly mark: number | null;
}

const WHOLE = 100;

/** Columns side by side, each a button that lists what is behind it. */
@Component({
  selector: 'vz-column-bars',
  template: `
    <ol [style.--columns]="columns().length" [style.--least]="least()">
      @for (column of drawn(); track column.key) {
        <li>
          <button type="button" [attr.aria-pressed]="column.key === chosen()" [title]="column.told" (click)="choose.emit(column.key)">
            <span class="vz-hidden">{{ column.told }}</span>
            <span class="pole" aria-hidden="true">
              <span class="figure" [style.bottom.%]="column.top">{{ column.figure }}</span>
              @if (column.mark !== null) {
                <i class="mark" [style.bottom.%]="column.mark"></i>
              }
              @for (part of column.parts; track $index) {
                <i [class]="part.look" [style.height.%]="part.share"></i>
              }
            </span>
            <span class="name" aria-hidden="true">{{ column.name }}</span>
          </button>
        </li>
      }
    </ol>
  `,
  styleUrls: ['./column-bars.css', './looks.css'],
})
export class ColumnBars {
  readonly columns = input.required<readonly BarColumn[]>();
  readonly chosen = input<string | null>(null);
  /** No column is narrower: more of them are scrolled. */
  readonly least = input('3rem');
  readonly choose = output<string>();

  protected readonly drawn = computed(() => {
    const totalOf = ({ parts }: BarColumn): number => parts.reduce((total, part) => total + part.value, 0);
    const most = Math.max(...this.columns().map((column) => Math.max(totalOf(column), column.mark ?? 0)), Number.EPSILON);
    const share = (value: number): number => (value / most) * WHOLE;
    return this.columns().map((column) => ({
      ...column,
      top: share(totalOf(column)),
      mark: column.mark ? share(column.mark) : null,
      parts: column.parts.filter(({ value }) => value > 0).map((part) => ({ ...part, share: share(part.value) })),
    }));
  });
}
