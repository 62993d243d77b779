import { Component, computed, effect, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { WordKey } from '@vizavi/words';
import { WorkRequests } from '../api/work-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { Opens, Panel } from '../ui/menu';
import { More } from '../ui/more';
import { type Segment, Segments } from '../ui/segments';
import { type Bucket, bucketsOf, countIn, type Scope, SCOPES } from './buckets';
import { DeskRow } from './desk-row';
import { KeysPanel } from './keys-panel';
import { QueueKeys } from './queue-keys';

const BUCKET_WORDS: Readonly<Record<Bucket, WordKey>> = {
  overdue: 'desk.overdue',
  today: 'desk.today',
  next: 'desk.next',
  withClient: 'desk.withClient',
};

/** What waits for the reader's decision, the most pressing first. */
@Component({
  selector: 'vz-desk-page',
  imports: [T, Button, DeskRow, Empty, Icon, Input, KeysPanel, Load, More, Opens, Panel, QueueKeys, Segments],
  host: { class: 'vz-page' },
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.css',
})
export class DeskPage {
  private readonly dictionary = inject(Words);
  protected readonly words = BUCKET_WORDS;
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly parameters = toSignal(this.route.queryParams, { initialValue: this.route.snapshot.queryParams });
  protected readonly queue = inject(WorkRequests).listAssignments();

  protected readonly query = computed(() => String(this.parameters()['q'] ?? ''));
  protected readonly scope = computed((): Scope => SCOPES.find((scope) => scope === this.parameters()['scope']) ?? 'mine');
  protected readonly scopes = computed((): readonly Segment<Scope>[] => [
    { value: 'mine', label: this.dictionary.t('desk.mine') + this.counted('mine') },
    { value: 'group', label: this.dictionary.t('desk.ofGroup') + this.counted('group') },
  ]);
  protected readonly buckets = computed(() => bucketsOf(this.queue.items(), this.scope(), this.query()));

  constructor() {
    // Words are looked for in the whole queue, not in the part that happened to be read.
    effect(() => {
      if (this.query() && this.queue.hasMore() && !this.queue.loadingMore()) void this.queue.more();
    });
  }

  private counted(scope: Scope): string {
    return this.queue.value() ? `, ${countIn(this.queue.items(), scope)}` : '';
  }

  protected choose(scope: Scope): void {
    this.go({ scope: scope === 'mine' ? null : scope });
  }

  protected find(text: string): void {
    this.go({ q: text.trim() || null });
  }

  private go(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }
}
