import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NeededAction } from '@vizavi/api-types';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { Clock } from '../ui/clock';
import { Icon } from '../ui/icon';
import { When } from '../ui/when';
import { neededWords } from './needed-words';

const DAY = 24 * 60 * 60_000;
const SHOWN = 5;

type Urgency = 'late' | 'near' | 'calm';

function urgencyOf(dueAt: string | null, now: Date): Urgency {
  if (dueAt === null) return 'calm';
  const left = new Date(dueAt).getTime() - now.getTime();
  return left < 0 ? 'late' : left < 2 * DAY ? 'near' : 'calm';
}

/** «Нужно ваше действие»: a verb, a deadline, one button a line. */
@Component({
  selector: 'vz-needed-list',
  imports: [T, RouterLink, Button, Icon, When],
  template: `
    <ul>
      @for (one of rows(); track one.action.contractId) {
        <li class="vz-card" [class.vz-card--near]="one.urgency !== 'calm'">
          <span class="mark" [class.near]="one.urgency !== 'calm'"><vz-icon [name]="one.words.icon" /></span>
          <div class="what">
            <h3>{{ one.words.what | t: { count: one.action.count } }}</h3>
            <p class="vz-small vz-quiet">
              {{ one.action.title }}
              @if (one.action.number; as number) {
                <span class="vz-number">{{ number }}</span>
              }
            </p>
          </div>
          @if (one.action.dueAt; as due) {
            <p class="due vz-small" [class.vz-late]="one.urgency === 'late'" [class.vz-near]="one.urgency === 'near'">
              <vz-icon [name]="one.urgency === 'late' ? 'alert' : 'clock'" [size]="15" />
              @if (one.urgency === 'late') {
                {{ 'home.overdue' | t }},
              }
              <vz-when [at]="due" kind="due" />
            </p>
          }
          <a [vzButton]="$index === 0 ? 'primary' : ''" [routerLink]="one.words.link">
            {{ one.words.button | t }}<span class="vz-hidden">: {{ one.action.title }} {{ one.action.number }}</span>
          </a>
        </li>
      }
    </ul>
    @if (hidden() > 0) {
      <button vzButton="quiet" type="button" (click)="isWhole.set(true)">{{ 'home.moreNeeded' | t: { count: hidden() } }}</button>
    }
  `,
  styleUrl: './needed-list.css',
})
export class NeededList {
  private readonly clock = inject(Clock);
  readonly needed = input.required<readonly NeededAction[]>();
  protected readonly isWhole = signal(false);
  protected readonly hidden = computed(() => (this.isWhole() ? 0 : Math.max(0, this.needed().length - SHOWN)));
  protected readonly rows = computed(() =>
    this.needed()
      .slice(0, this.isWhole() ? undefined : SHOWN)
      .map((action) => ({ action, words: neededWords(action), urgency: urgencyOf(action.dueAt, this.clock.now()) })),
  );
}
