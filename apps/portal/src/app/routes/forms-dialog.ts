import { Component, computed, inject } from '@angular/core';
import type { DirectoryForm, RouteRow } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { RouteRequests } from '../api/route-requests';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';

/** Which forms take a route: each goes from one route to another by one button. */
@Component({
  selector: 'vz-route-forms-dialog',
  imports: [T, InReadersLanguage, Badge, Button, DialogFrame, FailureNotice, Load],
  template: `
    <vz-dialog-frame [heading]="'routes.chooseForms' | t">
      <p class="vz-quiet">{{ 'routes.chooseFormsHelp' | t }}</p>
      <vz-failure-notice [failure]="choosing.failure()" />
      <ul class="vz-rows" *vzLoad="directory; let known">
        @for (form of known.forms; track form.templateId) {
          <li class="vz-row">
            <span class="vz-grow">
              {{ form.name | bilingual }}
              @if (form.routeKey !== route.key) {
                <span class="vz-small vz-quiet">{{ 'routes.takesNow' | t: { route: nameOf()[form.routeKey] ?? form.routeKey } }}</span>
              }
            </span>
            @if (form.routeKey === route.key) {
              <vz-badge tone="good" shape="check">{{ 'routes.takesThis' | t }}</vz-badge>
            } @else {
              <button
                vzButton
                small
                type="button"
                [attr.aria-label]="words.t('routes.giveThis') + ': ' + words.of(form.name)"
                (click)="choose(form)"
              >
                {{ 'routes.giveThis' | t }}
              </button>
            }
          </li>
        }
      </ul>
      <button vzButton actions type="button" (click)="dialog.close(changed)">{{ 'common.close' | t }}</button>
    </vz-dialog-frame>
  `,
  styles: `
    li {
      padding-block: var(--s2);
    }
    .vz-grow {
      display: grid;
    }
  `,
})
export class RouteFormsDialog {
  private readonly requests = inject(RouteRequests);
  private readonly toasts = inject(ToastList);
  protected readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<boolean, { readonly route: RouteRow; readonly routes: readonly RouteRow[] }>>(OpenDialog);
  protected readonly route = this.dialog.data.route;
  protected readonly directory = this.requests.readDirectory();
  protected readonly nameOf = computed(() =>
    Object.fromEntries(this.dialog.data.routes.map(({ key, name }) => [key, this.words.of(name)])),
  );
  protected changed = false;
  protected readonly choosing = attempt((key, form: DirectoryForm) => this.requests.choose(form, this.route.id, { key, etag: form.etag }));

  protected async choose(form: DirectoryForm): Promise<void> {
    if (!(await this.choosing.run(form))) return;
    this.changed = true;
    this.directory.reload();
    this.toasts.show(this.words.t('routes.formTaken', { form: this.words.of(form.name) }));
  }
}
