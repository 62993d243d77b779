import { Component, inject, input } from '@angular/core';
import { T } from '../language/t.pipe';
import { Icon } from './icon';
import { OpenDialog } from './dialogs';

/** Heading, scrolling middle, foot with the buttons that carry `actions`; first in every dialog and drawer. */
@Component({
  selector: 'vz-dialog-frame',
  imports: [T, Icon],
  template: `
    <header>
      <h2 [id]="dialog.headingId">{{ heading() }}</h2>
      @if (closable()) {
        <button type="button" class="close" [attr.aria-label]="'common.close' | t" (click)="dialog.close()">
          <vz-icon name="close" />
        </button>
      }
    </header>
    <div class="middle"><ng-content /></div>
    <footer><ng-content select="[actions]" /></footer>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr auto;
      max-height: inherit;
      height: 100%;
    }
    header {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: var(--s4);
      padding: var(--s5) var(--s6) var(--s2);
    }
    h2 {
      font-size: var(--size-5);
      line-height: 1.25;
      text-wrap: balance;
    }
    .close {
      display: grid;
      flex: none;
      place-items: center;
      width: 2rem;
      height: 2rem;
      margin: -0.25rem -0.5rem 0 0;
      border-radius: var(--round-1);
      color: var(--text-2);
    }
    .close:hover {
      background: var(--hover);
      color: var(--text);
    }
    .middle {
      display: grid;
      align-content: start;
      gap: var(--s4);
      overflow: auto;
      padding: var(--s1) var(--s6) var(--s4);
    }
    footer {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--s2);
      padding: var(--s2) var(--s6) var(--s6);
    }
    footer:empty {
      display: none;
    }
    @media (max-width: 40rem) {
      header,
      .middle,
      footer {
        padding-inline: var(--s4);
      }
    }
  `,
})
export class DialogFrame {
  protected readonly dialog = inject(OpenDialog);
  readonly heading = input.required<string>();
  readonly closable = input(true);
}
