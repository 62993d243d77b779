import { Component, input, output } from '@angular/core';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Icon } from '../ui/icon';
import type { StepView } from './progress';

export const REVIEW = 'review';

/** The way through the form: which steps are done, which have something left; any may be opened at any time. */
@Component({
  selector: 'vz-step-list',
  imports: [T, InReadersLanguage, Icon],
  template: `
    <ol [attr.aria-label]="'fill.steps' | t">
      @for (one of steps(); track one.step.key; let at = $index) {
        <li [class.done]="one.lacking + one.wrong === 0" [class.wrong]="one.wrong > 0">
          <button type="button" [attr.aria-current]="one.step.key === current() ? 'step' : null" (click)="opened.emit(one.step.key)">
            <span class="mark" aria-hidden="true">
              @if (one.wrong > 0) {
                <vz-icon name="alert" [size]="13" />
              } @else if (one.lacking === 0) {
                <vz-icon name="check" [size]="13" />
              } @else {
                {{ at + 1 }}
              }
            </span>
            <span class="name">{{ one.step.title | bilingual }}</span>
            <span class="vz-hidden">
              {{ (one.wrong > 0 ? 'fill.stepWrong' : one.lacking > 0 ? 'fill.stepLeft' : 'fill.stepDone') | t: { count: one.lacking } }}
            </span>
          </button>
        </li>
      }
      <li class="review">
        <button type="button" [attr.aria-current]="current() === review ? 'step' : null" (click)="opened.emit(review)">
          <span class="mark" aria-hidden="true"><vz-icon name="eye" [size]="13" /></span>
          <span class="name">{{ 'fill.review' | t }}</span>
        </button>
      </li>
    </ol>
  `,
  styleUrl: './step-list.css',
})
export class StepList {
  readonly steps = input.required<readonly StepView[]>();
  readonly current = input.required<string>();
  readonly opened = output<string>();
  protected readonly review = REVIEW;
}
