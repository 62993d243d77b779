import { Component, inject, input, output } from '@angular/core';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { ToastList } from '../ui/toast-list';

/** Recovery codes, the only time that they are shown. */
@Component({
  selector: 'vz-recovery-codes',
  imports: [T, Button, Icon],
  template: `
    <p>{{ 'session.codesText' | t }}</p>
    <ul>
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ul>
    <div class="vz-row">
      <button vzButton="primary" type="button" (click)="kept.emit()">{{ 'session.codesKept' | t }}</button>
      <button vzButton type="button" (click)="copy()"><vz-icon name="copy" [size]="16" /> {{ 'session.codesCopy' | t }}</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr));
      gap: var(--s2) var(--s4);
      padding: var(--s3) var(--s4);
      border-radius: var(--round-2);
      background: var(--sunken);
    }
  `,
})
export class RecoveryCodes {
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  readonly codes = input.required<readonly string[]>();
  readonly kept = output<void>();

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.toasts.show(this.words.t('session.codesCopied'));
  }
}
