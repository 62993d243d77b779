import { Component, inject, signal } from '@angular/core';
import type { RouteVersionView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { RouteRequests } from '../api/route-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';

/** The names of a route from nothing; closes with its empty draft. */
@Component({
  selector: 'vz-begin-route-dialog',
  imports: [T, Button, DialogFrame, FailureNotice, Field, Input],
  template: `
    <vz-dialog-frame [heading]="'routes.beginTitle' | t">
      <form id="begin-route" class="vz-stack" novalidate (submit)="$event.preventDefault(); begin()">
        <p class="vz-quiet">{{ 'routes.beginHelp' | t }}</p>
        <vz-field [label]="'routes.nameRu' | t" [error]="tried() && !ru().trim() ? words.t('routes.nameNeeded') : null">
          <input vzInput maxlength="120" autocomplete="off" [value]="ru()" (input)="ru.set($any($event.target).value)" />
        </vz-field>
        <vz-field [label]="'routes.nameEn' | t" [error]="tried() && !en().trim() ? words.t('routes.nameNeeded') : null">
          <input vzInput maxlength="120" lang="en" autocomplete="off" [value]="en()" (input)="en.set($any($event.target).value)" />
        </vz-field>
        <vz-failure-notice [failure]="beginning.failure()" />
      </form>
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="submit" form="begin-route" [busy]="beginning.busy()">
        <span>{{ 'routes.begin' | t }}</span>
      </button>
    </vz-dialog-frame>
  `,
})
export class BeginRouteDialog {
  private readonly routes = inject(RouteRequests);
  protected readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<RouteVersionView>>(OpenDialog);
  protected readonly ru = signal('');
  protected readonly en = signal('');
  protected readonly tried = signal(false);
  protected readonly beginning = attempt((key, ru: string, en: string) => this.routes.begin({ ru, en }, { key }));

  protected async begin(): Promise<void> {
    this.tried.set(true);
    if (!this.ru().trim() || !this.en().trim()) return;
    const draft = await this.beginning.run(this.ru().trim(), this.en().trim());
    if (draft) this.dialog.close(draft);
  }
}
