import { Component, computed, inject, input, output } from '@angular/core';
import type { RouteFault, Stage } from '@vizavi/domain';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Icon } from '../ui/icon';
import { RouteWords } from './route-words';

/** Everything that is wrong now, by stage; a line leads to its stage. */
@Component({
  selector: 'vz-check-panel',
  imports: [T, Icon],
  template: `
    @if (faults().length === 0) {
      <p class="clean">
        <vz-icon name="check" [size]="18" />
        <span
          ><strong>{{ 'routes.checkClean' | t }}</strong> <span class="vz-small vz-quiet">{{ 'routes.checkCleanText' | t }}</span></span
        >
      </p>
    } @else {
      <ul>
        @for (row of rows(); track $index) {
          <li [class.warns]="row.warns">
            <vz-icon [name]="row.warns ? 'alert' : 'stop'" [size]="16" />
            <div>
              <span class="vz-hidden">{{ (row.warns ? 'routes.faultWarning' : 'routes.faultError') | t }}. </span>
              @if (row.key; as key) {
                <button type="button" (click)="chosen.emit(key)">{{ row.place }}</button>
              } @else {
                <span class="place">{{ row.place }}</span>
              }
              <p>{{ row.text }}</p>
            </div>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    .clean,
    li {
      display: flex;
      gap: var(--s2);
      align-items: flex-start;
    }
    .clean {
      color: var(--good);
    }
    .clean > span {
      display: grid;
    }
    ul {
      display: grid;
      gap: var(--s3);
    }
    li {
      color: var(--bad);
      font-size: var(--size-2);
    }
    li.warns {
      color: var(--near);
    }
    li vz-icon {
      margin-top: 0.2em;
    }
    button,
    .place {
      color: inherit;
      font-weight: 600;
      text-align: start;
    }
    button {
      min-height: 1.5rem;
      text-decoration: underline;
      text-underline-offset: 0.15em;
    }
    p {
      color: var(--text);
    }
  `,
})
export class CheckPanel {
  private readonly words = inject(Words);
  private readonly said = inject(RouteWords);
  readonly faults = input.required<readonly RouteFault[]>();
  readonly stages = input.required<readonly Stage[]>();
  readonly chosen = output<string>();
  protected readonly rows = computed(() =>
    this.faults().map((fault) => {
      const index = this.stages().findIndex((one) => one.key === fault.stageKey);
      const stage = this.stages()[index];
      return {
        key: fault.stageKey,
        place: stage ? `${index + 1}. ${this.said.name(stage)}` : this.words.t('routes.wholeRoute'),
        text: this.said.fault(fault),
        warns: fault.severity === 'warns',
      };
    }),
  );
}
