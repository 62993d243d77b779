import { Component, inject } from '@angular/core';
import { T } from '../language/t.pipe';
import { Announcer } from './announcer';
import { Icon } from './icon';
import { ToastList } from './toast-list';

@Component({
  selector: 'vz-toasts',
  imports: [T, Icon],
  template: `
    <p class="vz-hidden" aria-live="polite" [attr.role]="'status'">{{ announcer.text() }}</p>
    <ul>
      @for (toast of list.toasts(); track toast.id) {
        <li
          (pointerenter)="list.hold(toast)"
          (pointerleave)="list.resume(toast)"
          (focusin)="list.hold(toast)"
          (focusout)="list.resume(toast)"
        >
          <span>{{ toast.text }}</span>
          @if (toast.undo) {
            <button type="button" class="undo" (click)="list.undo(toast)">{{ 'common.undo' | t }}</button>
          }
          <button type="button" class="close" [attr.aria-label]="'common.close' | t" (click)="list.dismiss(toast)">
            <vz-icon name="close" [size]="16" />
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      position: fixed;
      z-index: 1100;
      inset: auto 0 max(var(--s5), env(safe-area-inset-bottom)) 0;
      display: grid;
      justify-items: center;
      gap: var(--s2);
      padding-inline: var(--s4);
      pointer-events: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: var(--s3);
      max-width: 32rem;
      padding: var(--s2) var(--s2) var(--s2) var(--s4);
      border-radius: var(--round-2);
      background: light-dark(#1d232d, #e9edf3);
      color: light-dark(#fff, #14181f);
      box-shadow: var(--lift-2);
      pointer-events: auto;
      animation: vz-appear var(--calm) ease-out;
    }
    .undo {
      min-height: 2rem;
      padding: 0 var(--s2);
      color: light-dark(#9fbcff, #1d4fd7);
      font-weight: 600;
    }
    .close {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      opacity: 0.7;
    }
    .close:hover {
      opacity: 1;
    }
  `,
})
export class Toasts {
  protected readonly list = inject(ToastList);
  protected readonly announcer = inject(Announcer);
}
