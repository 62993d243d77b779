import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Doorway } from './doorway';

/** Stops the digest for whoever came from its letter, signed in or not; nothing happens before the button. */
@Component({
  selector: 'vz-unsubscribe-page',
  imports: [T, Button, Doorway, FailureNotice, RouterLink],
  template: `
    @if (isStopped()) {
      <vz-doorway [heading]="'post.stoppedTitle' | t" [lead]="'post.stoppedText' | t">
        <a vzButton class="vz-button--wide" routerLink="/profile" fragment="letters">{{ 'post.toProfile' | t }}</a>
      </vz-doorway>
    } @else if (isSpent()) {
      <vz-doorway [heading]="'post.stopSpentTitle' | t" [lead]="'post.stopSpentText' | t">
        <a vzButton class="vz-button--wide" routerLink="/profile" fragment="letters">{{ 'post.toProfile' | t }}</a>
      </vz-doorway>
    } @else {
      <vz-doorway [heading]="'post.stopTitle' | t" [lead]="'post.stopText' | t">
        <vz-failure-notice [failure]="stopping.failure()" />
        <button vzButton="primary" class="vz-button--wide" type="button" [busy]="stopping.busy()" (click)="stop()">
          {{ 'post.stop' | t }}
        </button>
      </vz-doorway>
    }
  `,
})
export class UnsubscribePage {
  private readonly server = inject(Server);
  readonly token = input.required<string>();
  protected readonly isStopped = signal(false);
  protected readonly stopping = attempt(() => this.server.post(PATHS.unsubscription(this.token()), {}, { asksWho: true }).then(() => true));
  protected readonly isSpent = computed(() => this.stopping.failure()?.status === 410);

  protected async stop(): Promise<void> {
    if (await this.stopping.run()) this.isStopped.set(true);
  }
}
