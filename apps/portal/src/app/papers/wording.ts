import { Component, input } from '@angular/core';
import type { WordingView } from '@vizavi/api-types';
import { T } from '../language/t.pipe';
import { PlainText } from './plain-text';

/** What a side wants of a clause, and why. */
@Component({
  selector: 'vz-wording',
  imports: [PlainText, T],
  template: `
    @if (wording().kind === 'absent') {
      <p class="vz-quiet">{{ 'papers.leftOut' | t }}</p>
    } @else {
      @if (wording().heading; as heading) {
        <p class="heading">{{ heading }}</p>
      }
      @if (wording().body; as body) {
        <div [vzPlainText]="body"></div>
      }
    }
    @if (reason(); as why) {
      <p class="why">{{ 'papers.why' | t }} {{ why }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      align-content: start;
      min-width: 0;
      overflow-wrap: anywhere;
      font: 400 1rem/1.55 var(--font-paper);
    }
    .heading {
      font-weight: 700;
    }
    .vz-quiet,
    .why {
      color: var(--text-2);
      font: 400 var(--size-1) / 1.5 var(--font);
    }
  `,
})
export class Wording {
  readonly wording = input.required<WordingView>();
  readonly reason = input<string | null>(null);
}
