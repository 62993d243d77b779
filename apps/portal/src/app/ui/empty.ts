import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** Nothing here yet, and what to do about it: buttons go inside. */
@Component({
  selector: 'vz-empty',
  imports: [Icon],
  template: `
    <span class="shape"><vz-icon [name]="icon()" [size]="24" /></span>
    <h2>{{ heading() }}</h2>
    @if (text(); as words) {
      <p class="vz-quiet">{{ words }}</p>
    }
    <div class="vz-row actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--s2);
      padding: var(--s10) var(--s4);
      text-align: center;
    }
    .shape {
      display: grid;
      place-items: center;
      width: 3.25rem;
      height: 3.25rem;
      margin-bottom: var(--s2);
      border-radius: 50%;
      background: var(--sunken);
      color: var(--text-2);
    }
    p {
      max-width: 28rem;
      text-wrap: balance;
    }
    .actions {
      justify-content: center;
      margin-top: var(--s2);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class Empty {
  readonly icon = input<IconName>('file');
  readonly heading = input.required<string>();
  readonly text = input<string | null>(null);
}
