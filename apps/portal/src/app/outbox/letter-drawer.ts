import { Component, inject } from '@angular/core';
import type { LetterView } from '@vizavi/api-types';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { Icon } from '../ui/icon';
import { ToastList } from '../ui/toast-list';
import { letterParts } from './letter-parts';
import { LetterState } from './letter-state';

/** A letter as its addressee reads it, with what became of it; each link can be opened and copied. */
@Component({
  selector: 'vz-letter-drawer',
  imports: [T, Button, Day, DialogFrame, Icon, LetterState],
  template: `
    <vz-dialog-frame [heading]="letter.subject">
      <dl class="vz-facts">
        <dt>{{ 'people.letterTo' | t }}</dt>
        <dd>{{ letter.to }}</dd>
        <dt>{{ 'people.letterAt' | t }}</dt>
        <dd>{{ letter.createdAt | day: 'full' }}</dd>
        @if (letter.sentAt) {
          <dt>{{ 'people.letterSentAt' | t }}</dt>
          <dd>{{ letter.sentAt | day: 'full' }}</dd>
        }
        <dt>{{ 'people.letterState' | t }}</dt>
        <dd><vz-letter-state [state]="letter.state" /></dd>
        @if (letter.attempts > 0) {
          <dt>{{ 'people.letterAttempts' | t }}</dt>
          <dd>{{ letter.attempts }}</dd>
        }
        @if (letter.fault) {
          <dt>{{ 'people.letterFault' | t }}</dt>
          <dd class="vz-bad">{{ letter.fault }}</dd>
        }
      </dl>
      <!-- prettier-ignore -->
      <p class="text">@for (part of parts; track $index) {@if (part.url; as url) {<a [href]="url" target="_blank" rel="noopener">{{ part.text }}</a>} @else {{{ part.text }}}}</p>
      @for (url of links; track url) {
        <button vzButton actions type="button" (click)="copy(url)"><vz-icon name="copy" [size]="16" /> {{ 'people.copyLink' | t }}</button>
      }
    </vz-dialog-frame>
  `,
  styles: `
    .text {
      padding: var(--s5);
      border: 1px solid var(--line);
      border-radius: var(--round-2);
      background: var(--canvas);
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class LetterDrawer {
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  protected readonly letter = inject<OpenDialog<void, LetterView>>(OpenDialog).data;
  protected readonly parts = letterParts(this.letter.text.trim());
  protected readonly links = [...new Set(this.parts.flatMap(({ url }) => url ?? []))];

  protected async copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.toasts.show(this.words.t('people.linkCopied'));
  }
}
