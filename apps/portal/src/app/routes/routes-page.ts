import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { RouteRow, RouteVersionRow, RouteVersionView } from '@vizavi/api-types';
import { RouteRequests } from '../api/route-requests';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { When } from '../ui/when';
import { BeginRouteDialog } from './begin-dialog';
import { RouteFormsDialog } from './forms-dialog';
import { RouteState } from './route-state';

/** Versions that stand in a row of their own; what is older opens on demand. */
const SHOWN = 2;

/** Contracts are counted up to here. */
const MOST_RUNNING = 1_000;

/** Every route with its versions, the forms that take it and how many contracts are on their way. */
@Component({
  selector: 'vz-routes-page',
  host: { class: 'vz-page' },
  imports: [NgTemplateOutlet, T, InReadersLanguage, RouterLink, Button, Empty, Icon, Load, RouteState, When],
  templateUrl: './routes-page.html',
  styleUrl: './routes-page.css',
})
export class RoutesPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly words = inject(Words);
  protected readonly mayManage = inject(Session).me()?.may.includes('route.manage') ?? false;
  protected readonly routes = inject(RouteRequests).readAll();
  protected readonly rows = computed(() =>
    (this.routes.value()?.items ?? []).map((route) => ({
      route,
      latest: route.versions.slice(0, SHOWN),
      older: route.versions.slice(SHOWN),
      forms: route.forms.map((form) => this.words.of(form.name)).join(', '),
    })),
  );

  protected running({ running }: RouteVersionRow): string {
    return running > MOST_RUNNING
      ? this.words.t('routes.runningMany', { count: MOST_RUNNING })
      : this.words.t('routes.running', { count: running });
  }

  protected async begin(): Promise<void> {
    const draft = await this.dialogs.open<RouteVersionView>(BeginRouteDialog);
    if (draft) await this.router.navigate(['/routes', draft.routeId, 'versions', draft.id]);
  }

  protected async chooseForms(route: RouteRow): Promise<void> {
    const routes = this.routes.value()?.items ?? [];
    if (await this.dialogs.open<boolean, unknown>(RouteFormsDialog, { data: { route, routes } })) this.routes.reload();
  }

  protected isPublished(route: RouteRow): boolean {
    return route.versions.some(({ state }) => state === 'published');
  }
}
