import { Component, computed, inject, input } from '@angular/core';
import type { InsightsView } from '@vizavi/api-types';
import { shortDate } from '@vizavi/words';
import { scaleBand, scaleLinear } from 'd3-scale';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { ChartFrame } from './chart-frame';
import { measuredWidth } from './measured';

const HEIGHT = 142;
const FOOT = 22;
const AXIS = 28;
/** Room for the words of one week under the chart. */
const LABEL = 58;

/** Contracts started and signed week by week: bars and a line with dots, so that the two differ without colour. */
@Component({
  selector: 'vz-weekly-flow',
  imports: [T, ChartFrame],
  templateUrl: './weekly-flow.html',
  styleUrls: ['./charts.css', './chart-table.css'],
})
export class WeeklyFlow {
  private readonly words = inject(Words);
  private readonly width = measuredWidth();
  readonly weeks = input.required<InsightsView['weekly']>();

  protected readonly height = HEIGHT;
  protected readonly axis = AXIS;
  protected readonly viewWidth = computed(() => Math.max(this.width() - 2 * 21, 220));
  private readonly y = computed(() => {
    const most = Math.max(1, ...this.weeks().flatMap((week) => [week.submitted, week.executed]));
    return scaleLinear([0, most], [HEIGHT - FOOT, 8]).nice(3);
  });
  protected readonly lines = computed(() =>
    this.y()
      .ticks(3)
      .filter(Number.isInteger)
      .map((value) => ({ value, y: this.y()(value) })),
  );
  protected readonly bars = computed(() => {
    const [say, y] = [this.words.say(), this.y()];
    const x = scaleBand(
      this.weeks().map((week) => week.week),
      [AXIS, this.viewWidth()],
    ).padding(0.35);
    const every = Math.max(1, Math.ceil(LABEL / x.step()));
    return this.weeks().map((week, index, all) => ({
      ...week,
      x: x(week.week) ?? 0,
      width: x.bandwidth(),
      middle: (x(week.week) ?? 0) + x.bandwidth() / 2,
      top: y(week.submitted),
      height: y(0) - y(week.submitted),
      dot: y(week.executed),
      name: shortDate(say, new Date(`${week.week}T00:00:00`)),
      labelled: (all.length - 1 - index) % every === 0,
    }));
  });
  protected readonly path = computed(() =>
    this.bars()
      .map((bar) => `${bar.middle},${bar.dot}`)
      .join(' '),
  );
  protected readonly label = computed(() => {
    const say = this.words.say();
    const summary = this.bars().map((bar) => say('board.weekSummary', { week: bar.name, started: bar.submitted, finished: bar.executed }));
    return say('board.weeklyFlowLabel', { summary: summary.join('; ') });
  });
}
