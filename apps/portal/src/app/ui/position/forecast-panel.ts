import { Component, computed, inject, input } from '@angular/core';
import type { PositionView } from '@vizavi/api-types';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Icon } from '../icon';
import { forecastBasis, forecastLines } from './forecast-words';

/** When to expect the next stage and the signatures, and the promise against the time taken. `<vz-forecast [position]="position()" />`. */
@Component({
  selector: 'vz-forecast',
  imports: [T, Icon],
  template: `
    @if (lines().length > 0) {
      <dl>
        @for (line of lines(); track line.key) {
          <div>
            <dt>{{ $any('forecast.' + line.key) | t }}</dt>
            <dd [class.vz-good]="line.tone === 'good'" [class.vz-late]="line.tone === 'late'">
              @if (line.tone !== 'calm') {
                <vz-icon [name]="line.tone === 'good' ? 'check' : 'alert'" [size]="14" />
              }
              {{ line.text }}
            </dd>
          </div>
        }
      </dl>
    }
    @if (position().forecast?.isLong) {
      <p class="vz-small vz-near"><vz-icon name="clock" [size]="14" /> {{ 'forecast.isLong' | t }}</p>
    }
    @if (basis(); as text) {
      <p class="vz-small basis">{{ text }}</p>
    }
  `,
  styleUrl: './forecast-panel.css',
})
export class ForecastPanel {
  private readonly words = inject(Words);
  readonly position = input.required<PositionView>();
  protected readonly lines = computed(() => {
    const { forecast, promise } = this.position();
    return forecastLines(this.words.say(), forecast, promise, new Date());
  });
  protected readonly basis = computed(() => forecastBasis(this.words.say(), this.position().forecast, this.position().promise));
}
