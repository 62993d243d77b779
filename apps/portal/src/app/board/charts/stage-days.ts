import { Component, computed, inject, input, output } from '@angular/core';
import type { InsightsView } from '@vizavi/api-types';
import { number } from '@vizavi/words';
import { scaleLinear } from 'd3-scale';
import { COLUMN_WORDS } from '../../contracts/filter/filter-words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { ChartFrame } from './chart-frame';
import { measuredWidth } from './measured';

const ROW = 30;
const NAMES = 108;
const FIGURE = 92;
const LEAST = 0.5;

/** How long each kind of stage takes: a bar to the median, a whisker to what nine of ten stay within. */
@Component({
  selector: 'vz-stage-days',
  imports: [T, ChartFrame],
  templateUrl: './stage-days.html',
  styleUrls: ['./charts.css', './chart-table.css'],
})
export class StageDays {
  private readonly words = inject(Words);
  private readonly width = measuredWidth();
  readonly stages = input.required<InsightsView['stageDays']>();
  /** A kind of stage whose contracts are to be listed. */
  readonly choose = output<string>();

  protected readonly rows = computed(() => {
    const say = this.words.say();
    const inDays = (value: number) => number(say.language, value, { maximumFractionDigits: 1 });
    const longest = Math.max(LEAST, ...this.stages().map((one) => one.ninetieth));
    const drawn = Math.max(this.width() - 2 * 21 - NAMES - FIGURE, 60);
    const x = scaleLinear([0, longest], [0, drawn]);
    return this.stages().map((one, index) => ({
      ...one,
      name: say(COLUMN_WORDS[one.kind]),
      y: index * ROW,
      bar: x(one.median),
      whisker: x(one.ninetieth),
      medianText: inDays(one.median),
      ninetiethText: inDays(one.ninetieth),
    }));
  });
  protected readonly left = NAMES;
  protected readonly viewWidth = computed(() => Math.max(this.width() - 2 * 21, NAMES + FIGURE + 60));
  protected readonly height = computed(() => this.stages().length * ROW);
  protected readonly label = computed(() => {
    const say = this.words.say();
    const summary = this.rows().map((row) =>
      say('board.stageSummary', { stage: row.name, median: row.medianText, ninetieth: row.ninetiethText }),
    );
    return say('board.daysPerStageLabel', { summary: summary.join('; ') });
  });
}
