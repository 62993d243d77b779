import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import type { WordKey } from '@vizavi/words';

interface Stride {
  readonly icon: IconName;
  readonly title: WordKey;
  readonly text: WordKey;
}

/** For a company without contracts: what happens here, and where to begin. */
@Component({
  selector: 'vz-first-steps',
  imports: [T, RouterLink, Button, Icon],
  template: `
    <h2>{{ 'home.emptyTitle' | t }}</h2>
    <p class="vz-quiet">{{ 'home.emptyText' | t }}</p>
    <ol>
      @for (one of strides; track one.title) {
        <li>
          <span class="shape"><vz-icon [name]="one.icon" [size]="22" /></span>
          <h3>{{ one.title | t }}</h3>
          <p class="vz-small vz-quiet">{{ one.text | t }}</p>
        </li>
      }
    </ol>
    <a vzButton="primary" routerLink="/catalogue">{{ 'home.newContract' | t }}</a>
  `,
  host: { class: 'vz-card' },
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--s2);
      padding: var(--s12) var(--s5) var(--s10);
      text-align: center;
    }
    h2 {
      font-size: var(--size-6);
      font-weight: 650;
      letter-spacing: -0.012em;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
      gap: var(--s6);
      width: 100%;
      max-width: 54rem;
      margin-block: var(--s8);
    }
    li {
      display: grid;
      justify-items: center;
      align-content: start;
      gap: var(--s1);
    }
    li p {
      max-width: 16rem;
      text-wrap: balance;
    }
    .shape {
      display: grid;
      place-items: center;
      width: 3rem;
      height: 3rem;
      margin-bottom: var(--s2);
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--accent);
    }
  `,
})
export class FirstSteps {
  protected readonly strides: readonly Stride[] = [
    { icon: 'catalogue', title: 'home.howChoose', text: 'home.howChooseText' },
    { icon: 'edit', title: 'home.howFill', text: 'home.howFillText' },
    { icon: 'eye', title: 'home.howWatch', text: 'home.howWatchText' },
  ];
}
