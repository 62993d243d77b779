import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, input, signal, type TemplateRef } from '@angular/core';
import { T } from '../../language/t.pipe';

/** Heading of a drawing, the drawing (`#chart`), and the same figures as a table (`#table`) for whoever prefers it. */
@Component({
  selector: 'vz-chart-frame',
  imports: [NgTemplateOutlet, T],
  host: { class: 'vz-card' },
  template: `
    <header class="vz-split">
      <h2>{{ heading() }}</h2>
      @if (filled()) {
        <button type="button" [attr.aria-pressed]="asTable()" (click)="asTable.set(!asTable())">
          {{ (asTable() ? 'board.asChart' : 'board.asTable') | t }}<span class="vz-hidden">: {{ heading() }}</span>
        </button>
      }
    </header>
    <div class="inside">
      @if (filled()) {
        <ng-container [ngTemplateOutlet]="asTable() ? table() : chart()" />
      } @else {
        <p class="vz-quiet">{{ 'board.noNumbers' | t }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr;
      gap: var(--s2);
    }
    h2 {
      font-size: var(--size-3);
    }
    button {
      min-height: 1.5rem;
      color: var(--text-2);
      font-size: var(--size-1);
    }
    button:hover {
      color: var(--text);
      text-decoration: underline;
    }
    .inside {
      min-width: 0;
      min-height: 10.5rem;
      overflow: auto;
    }
  `,
})
export class ChartFrame {
  readonly heading = input.required<string>();
  readonly filled = input.required<boolean>();
  protected readonly chart = contentChild.required<TemplateRef<unknown>>('chart');
  protected readonly table = contentChild.required<TemplateRef<unknown>>('table');
  protected readonly asTable = signal(false);
}
