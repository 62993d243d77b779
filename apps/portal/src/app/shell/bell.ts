import { Component, computed, inject, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type NotificationView, PATHS } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { pagesOf } from '../api/pages';
import { Server } from '../api/server';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Load } from '../ui/load';
import { When } from '../ui/when';

/** What the bell opens: news for this person, newest first. Fetched when it opens. */
@Component({
  selector: 'vz-bell-list',
  imports: [T, InReadersLanguage, Button, Empty, Load, When],
  template: `
    <div class="vz-split head">
      <h2>{{ 'shell.bell' | t }}</h2>
      @if (unread()) {
        <button vzButton="quiet" small type="button" [busy]="reading.busy()" (click)="readAll()">{{ 'shell.bellReadAll' | t }}</button>
      }
    </div>
    <ng-container *vzLoad="news">
      <ul>
        @for (one of news.items(); track one.id) {
          <li>
            <button type="button" [class.unread]="!one.readAt" (click)="open(one)">
              <span>{{ one.text | bilingual }}</span>
              @if (one.contractTitle) {
                <span class="vz-small vz-quiet">{{ one.contractTitle }}</span>
              }
              <vz-when class="vz-small vz-faint" [at]="one.at" />
            </button>
          </li>
        } @empty {
          <vz-empty icon="bell" [heading]="'shell.bellEmpty' | t" [text]="'shell.bellEmptyText' | t" />
        }
      </ul>
    </ng-container>
  `,
  styleUrl: './bell.css',
})
export class BellList {
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** The reader goes to a contract. */
  readonly left = output<void>();
  protected readonly news = pagesOf<NotificationView>(PATHS.notifications, () => ({}), { live: () => 'notifications' });
  private readonly seen = signal<ReadonlySet<string>>(new Set());
  protected readonly unread = computed(() => this.news.items().some((one) => !one.readAt && !this.seen().has(one.id)));
  protected readonly reading = attempt((key, ids: readonly string[]) =>
    this.server.post(PATHS.notificationsRead, { ids }, { key }).then(() => true),
  );

  protected async readAll(): Promise<void> {
    await this.mark(
      this.news
        .items()
        .filter((one) => !one.readAt)
        .map((one) => one.id),
    );
  }

  protected async open(one: NotificationView): Promise<void> {
    if (!one.readAt) void this.mark([one.id]);
    if (!one.contractId) return;
    this.left.emit();
    await this.router.navigate(['/contracts', one.contractId]);
  }

  private async mark(ids: readonly string[]): Promise<void> {
    if (!(await this.reading.run(ids))) return;
    this.seen.update((seen) => new Set([...seen, ...ids]));
    this.news.reload();
    await this.session.refresh();
  }
}
