import { Component, computed, inject, input, linkedSignal, signal, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { RouteRequests } from '../../api/route-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Dialogs } from '../../ui/dialogs';
import { Empty } from '../../ui/empty';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { More } from '../../ui/more';
import { ToastList } from '../../ui/toast-list';
import { MigrationRow } from './migration-row';

/** Contracts on their way by one version of a route: whither they may be moved, what would come of it, and the move. */
@Component({
  selector: 'vz-migration-page',
  host: { class: 'vz-page' },
  imports: [T, RouterLink, Button, Empty, Field, Icon, Input, Load, MigrationRow, More],
  templateUrl: './migration-page.html',
  styleUrl: './migration-page.css',
})
export class MigrationPage {
  private readonly requests = inject(RouteRequests);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  readonly id = input.required<string>();
  readonly versionId = input.required<string>();
  /** The version to move to; kept in the address. */
  readonly to = input<string>();

  protected readonly routes = this.requests.readAll();
  protected readonly contracts = this.requests.listRunning(
    () => this.id(),
    () => this.versionId(),
  );
  private readonly rows = viewChildren(MigrationRow);

  private readonly route = computed(() => this.routes.value()?.items.find(({ id }) => id === this.id()));
  protected readonly version = computed(() => this.route()?.versions.find(({ id }) => id === this.versionId()));
  protected readonly from = computed(() => {
    const [route, version] = [this.route(), this.version()];
    return route && version ? this.words.t('routes.versionOf', { route: this.words.of(route.name), number: version.number }) : '';
  });
  /** What is in force, the contract's own route first. */
  protected readonly targets = computed(() =>
    (this.routes.value()?.items ?? [])
      .flatMap((route) =>
        route.versions.filter(({ state, id }) => state === 'published' && id !== this.versionId()).map((version) => ({ route, version })),
      )
      .toSorted((a, b) => Number(b.route.id === this.id()) - Number(a.route.id === this.id()))
      .map(({ route, version }) => ({
        id: version.id,
        name: this.words.t('routes.versionOf', { route: this.words.of(route.name), number: version.number }),
      })),
  );
  protected readonly target = computed(() => (this.targets().find(({ id }) => id === this.to()) ?? this.targets()[0])?.id);
  protected readonly chosen = linkedSignal<string | undefined, ReadonlySet<string>>({
    source: () => this.target(),
    computation: () => new Set(),
  });
  protected readonly areAllChosen = computed(() => this.contracts.items().every(({ id }) => this.chosen().has(id)));
  protected readonly busy = signal(false);

  protected choose(id: string, on: boolean): void {
    this.chosen.update((ids) => new Set([...ids].filter((one) => one !== id).concat(on ? [id] : [])));
  }

  protected chooseAll(on: boolean): void {
    this.chosen.set(new Set(on ? this.contracts.items().map(({ id }) => id) : []));
  }

  protected aim(to: string): void {
    void this.router.navigate([], { queryParams: { to }, replaceUrl: true });
  }

  /** One after another, each an act of its own; what could not be moved says why in its row. */
  protected async move(): Promise<void> {
    const wanted = this.rows().filter((row) => this.chosen().has(row.contract().id));
    if (wanted.length === 0 || this.busy()) return;
    const agreed = await this.dialogs.confirm({
      title: this.words.t('routes.moveTitle', { count: wanted.length }),
      text: this.words.t('routes.moveText', { to: this.targets().find(({ id }) => id === this.target())?.name ?? '' }),
      action: this.words.t('routes.move'),
      reason: {
        label: this.words.t('routes.moveReason'),
        help: this.words.t('routes.moveReasonHelp'),
        required: this.words.t('routes.moveReasonNeeded'),
      },
    });
    if (!agreed) return;
    this.busy.set(true);
    let done = 0;
    for (const row of wanted) if (await row.move(agreed.reason)) done += 1;
    this.busy.set(false);
    this.toasts.show(this.words.t(done === wanted.length ? 'routes.movedAll' : 'routes.movedSome', { done, count: wanted.length }));
    this.chosen.set(new Set(wanted.filter((row) => !row.moved()).map((row) => row.contract().id)));
    this.routes.reload();
    if (done === wanted.length) this.contracts.reload();
  }
}
