import { Component, computed, inject, input } from '@angular/core';
import type { InsightsView, NamedFigure } from '@vizavi/api-types';
import { WorkRequests } from '../../api/work-requests';
import { KeptFilter } from '../../contracts/filter/kept-filter';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Load } from '../../ui/load';
import { FigureBars, type FigureRow } from './figure-bars';
import { FigureContracts, figureOf } from './figure-contracts';
import { ageRows, peopleRows, promiseRows, stageRows } from './figure-rows';

interface Drawing {
  readonly figure: NamedFigure;
  readonly heading: string;
  readonly first: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** Where a manager's contracts stand still: by stage, person, age and form, each figure opening the contracts behind it. */
@Component({
  selector: 'vz-bottlenecks',
  imports: [T, FigureBars, FigureContracts, Load],
  template: `
    <div *vzLoad="bottlenecks; let view; skeleton: 'cards'">
      <div class="drawings">
        @for (drawing of drawings(); track drawing.figure) {
          <vz-figure-bars
            [heading]="drawing.heading"
            [first]="drawing.first"
            [columns]="drawing.columns"
            [rows]="drawing.rows"
            [chosen]="asked()?.figure === drawing.figure ? asked()!.of : null"
            (choose)="open(drawing.figure, $event)"
          />
        }
      </div>
      @if (asked(); as figure) {
        <vz-figure-contracts [asked]="figure" [name]="name()" (shut)="kept.setParameter('figure', null)" />
      } @else {
        <p class="vz-small vz-quiet">{{ 'bottlenecks.hint' | t }}</p>
      }
    </div>
  `,
  styles: `
    :host > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s4);
    }
    .drawings {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--s4);
    }
    @media (max-width: 64rem) {
      .drawings {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Bottlenecks {
  private readonly words = inject(Words);
  protected readonly kept = inject(KeptFilter);
  protected readonly bottlenecks = inject(WorkRequests).readBottlenecks();
  readonly stages = input.required<InsightsView['stageDays']>();
  protected readonly asked = computed(() => figureOf(this.kept.parameter('figure')));

  protected readonly drawings = computed((): readonly Drawing[] => {
    const [say, view] = [this.words.say(), this.bottlenecks.value()];
    if (!view) return [];
    const [median, ninetieth] = [say('board.median'), say('board.ninetieth')];
    return [
      {
        figure: 'stage',
        heading: say('bottlenecks.stages'),
        first: say('board.stage'),
        columns: [median, ninetieth, say('board.stageCount')],
        rows: stageRows(say, this.stages()),
      },
      {
        figure: 'person',
        heading: say('bottlenecks.people'),
        first: say('bottlenecks.person'),
        columns: [median, ninetieth, say('bottlenecks.decided'), say('bottlenecks.open'), say('bottlenecks.late')],
        rows: peopleRows(say, view.people),
      },
      {
        figure: 'age',
        heading: say('bottlenecks.ages'),
        first: say('bottlenecks.age'),
        columns: [say('bottlenecks.atSupplier'), say('bottlenecks.atClient')],
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
  protected readonly name = computed(() => {
    const asked = this.asked();
    const drawing = this.drawings().find((one) => one.figure === asked?.figure);
    return drawing?.rows.find((row) => row.key === asked?.of)?.name ?? '';
  });

  protected open(figure: NamedFigure, of: string): void {
    this.kept.setParameter('figure', `${figure}:${of}`);
  }
}
