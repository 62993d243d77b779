import { Component, computed, inject } from '@angular/core';
import { type DeliveryView, type LetterDetailView, type LetterView, PATHS } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';
import { letterParts } from './letter-parts';
import { LetterState } from './letter-state';

/** A letter as its addressee reads it, with what became of it; each link can be opened and copied. */
@Component({
  selector: 'vz-letter-drawer',
  imports: [T, Button, Day, DialogFrame, FailureNotice, Icon, LetterState, Load],
  template: `
    <vz-dialog-frame [heading]="letter().subject">
      <dl class="vz-facts">
        <dt>{{ 'people.letterTo' | t }}</dt>
        <dd>{{ letter().to }}</dd>
        <dt>{{ 'people.letterAt' | t }}</dt>
        <dd>{{ letter().createdAt | day: 'full' }}</dd>
        @if (letter().sentAt) {
          <dt>{{ 'people.letterSentAt' | t }}</dt>
          <dd>{{ letter().sentAt | day: 'full' }}</dd>
        }
        <dt>{{ 'people.letterState' | t }}</dt>
        <dd><vz-letter-state [state]="letter().state" /></dd>
        @if (letter().state === 'queued' && letter().nextAttemptAt) {
          <dt>{{ 'post.nextAttempt' | t }}</dt>
          <dd>{{ letter().nextAttemptAt | day: 'full' }}</dd>
        }
        @if (letter().fault) {
          <dt>{{ 'people.letterFault' | t }}</dt>
          <dd class="vz-bad">{{ letter().fault }}</dd>
        }
      </dl>
      @if (letter().canResend) {
        <div>
          <button vzButton type="button" [busy]="resending.busy()" (click)="resend()">
            <vz-icon name="refresh" [size]="16" /> {{ 'post.resend' | t }}
          </button>
        </div>
      }
      <vz-failure-notice [failure]="resending.failure()" />
      <!-- prettier-ignore -->
      <p class="text">@for (part of parts(); track $index) {@if (part.url; as url) {<a [href]="url" target="_blank" rel="noopener">{{ part.text }}</a>} @else {{{ part.text }}}}</p>
      <section class="vz-stack" style="--gap: var(--s2)" aria-labelledby="deliveries">
        <h3 id="deliveries">{{ 'post.deliveries' | t }}</h3>
        <ng-container *vzLoad="detail; let view">
          <ol class="vz-rows tries">
            @for (one of view.deliveries; track one.attempt) {
              <li>
                <p>
                  <strong>{{ outcomeWord(one) | t }}</strong> <span class="vz-small vz-quiet">{{ one.beganAt | day: 'full' }}</span>
                </p>
                @if (one.answer) {
                  <p class="vz-small vz-quiet answer">{{ one.answer }}</p>
                }
              </li>
            } @empty {
              <li class="vz-small vz-quiet">{{ 'post.noDeliveries' | t }}</li>
            }
          </ol>
        </ng-container>
      </section>
      @for (url of links(); track url) {
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
    .tries > li {
      padding-block: var(--s2);
    }
    .answer,
    dd {
      overflow-wrap: anywhere;
    }
  `,
})
export class LetterDrawer {
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly server = inject(Server);
  private readonly shown = inject<OpenDialog<boolean, LetterView>>(OpenDialog).data;
  protected readonly detail = this.server.read<LetterDetailView>(() => PATHS.letter(this.shown.id));
  protected readonly letter = computed((): LetterView => this.detail.value() ?? this.shown);
  protected readonly parts = computed(() => letterParts(this.letter().text.trim()));
  protected readonly links = computed(() => [...new Set(this.parts().flatMap(({ url }) => url ?? []))]);
  protected readonly resending = attempt((key) => this.server.post<LetterDetailView>(PATHS.letterResending(this.shown.id), {}, { key }));
  protected readonly outcomeWord = ({ outcome }: DeliveryView) => `post.outcome-${outcome ?? 'unknown'}` as const;

  protected async resend(): Promise<void> {
    if (!(await this.resending.run())) return;
    this.toasts.show(this.words.t('post.resent'));
    this.detail.reload();
  }

  protected async copy(url: string): Promise<void> {
    await navigator.clipboard.writeText(url);
    this.toasts.show(this.words.t('people.linkCopied'));
  }
}
