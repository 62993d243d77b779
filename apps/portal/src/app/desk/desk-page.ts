import { Component, computed, effect, type ElementRef, inject, linkedSignal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { AssignmentRow } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { WorkRequests } from '../api/work-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { Opens, Panel } from '../ui/menu';
import { More } from '../ui/more';
import { type Segment, Segments } from '../ui/segments';
import { ToastList } from '../ui/toast-list';
import { type Bucket, bucketsOf, countIn, type DeskOrder, matches, ORDERS, type Scope, SCOPES } from './buckets';
import type { AskedDuty, DutyAct } from './decision/duty-drawer';
import { DeskRow } from './desk-row';
import { KeysPanel } from './keys-panel';
import { QueueKeys } from './queue-keys';
import { TeamDesk } from './team/team-desk';

const BUCKET_WORDS: Readonly<Record<Bucket, WordKey>> = {
  overdue: 'desk.overdue',
  today: 'desk.today',
  next: 'desk.next',
  withClient: 'desk.withClient',
  withColleague: 'desk.withColleague',
};

/** What waits for the reader's decision, the most pressing first, and decided from here; for a head, the team's desk as well. */
@Component({
  selector: 'vz-desk-page',
  imports: [T, Button, DeskRow, Empty, Icon, Input, KeysPanel, Load, More, Opens, Panel, QueueKeys, Segments, TeamDesk],
  host: { class: 'vz-page' },
  templateUrl: './desk-page.html',
  styleUrl: './desk-page.css',
})
export class DeskPage {
  private readonly dictionary = inject(Words);
  protected readonly words = BUCKET_WORDS;
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly session = inject(Session);
  private readonly leads = computed(() => this.session.me()?.leads ?? false);
  private readonly parameters = toSignal(this.route.queryParams, { initialValue: this.route.snapshot.queryParams });
  protected readonly queue = inject(WorkRequests).listAssignments();
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');

  protected readonly query = computed(() => String(this.parameters()['q'] ?? ''));
  protected readonly scope = computed((): Scope => SCOPES.find((scope) => scope === this.parameters()['scope']) ?? 'mine');
  protected readonly order = computed((): DeskOrder => ORDERS.find((order) => order === this.parameters()['order']) ?? 'need');
  protected readonly scopes = computed((): readonly Segment<Scope>[] => [
    { value: 'mine', label: this.dictionary.t('desk.mine') + this.counted('mine') },
    { value: 'group', label: this.dictionary.t('desk.ofGroup') + this.counted('group') },
    ...(this.leads() ? [{ value: 'team' as const, label: this.dictionary.t('desk.ofTeam') }] : []),
  ]);
  protected readonly orders = computed((): readonly Segment<DeskOrder>[] => [
    { value: 'need', label: this.dictionary.t('desk.byNeed') },
    { value: 'amount', label: this.dictionary.t('desk.byAmount') },
  ]);
  protected readonly buckets = computed(() => bucketsOf(this.queue.items(), this.scope(), this.query(), this.order()));
  /** Rows that may be approved as they are, among those that are shown. */
  protected readonly standard = computed(() =>
    this.scope() === 'mine' ? this.queue.items().filter((row) => row.mine && row.asIs !== null && matches(row, this.query())) : [],
  );
  /** A mark goes with its row. */
  protected readonly marks = linkedSignal<readonly string[], ReadonlySet<string>>({
    source: () => this.standard().map(({ id }) => id),
    computation: (ids, before) => new Set(ids.filter((id) => before?.value.has(id))),
  });

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

  protected arrange(order: DeskOrder): void {
    this.go({ order: order === 'need' ? null : order });
  }

  protected find(text: string): void {
    this.go({ q: text.trim() || null });
  }

  protected clear(): void {
    this.find('');
    this.searchBox()?.focus();
  }

  protected searchBox(): HTMLElement | null {
    return this.search()?.nativeElement ?? null;
  }

  protected mark(id: string, on = !this.marks().has(id)): void {
    if (!this.standard().some((row) => row.id === id)) return;
    this.marks.update((marks) => new Set([...marks].filter((one) => one !== id).concat(on ? [id] : [])));
  }

  protected markAll(on: boolean): void {
    this.marks.set(new Set(on ? this.standard().map(({ id }) => id) : []));
  }

  protected byKey(assignmentId: string, act: DutyAct | null): void {
    const row = this.queue.items().find((one) => one.id === assignmentId);
    if (row?.mine) void this.decide(row, act);
  }

  protected async decide(row: AssignmentRow, act: DutyAct | null = null): Promise<void> {
    const { DutyDrawer } = await import('./decision/duty-drawer');
    const done = await this.dialogs.open<true, AskedDuty>(DutyDrawer, { data: { row, act }, kind: 'drawer' });
    if (done) this.queue.reload();
  }

  protected async approveMarked(): Promise<void> {
    const rows = this.standard().filter(({ id }) => this.marks().has(id));
    const { BatchDialog } = await import('./batch/batch-dialog');
    const done = await this.dialogs.open<number, readonly AssignmentRow[]>(BatchDialog, { data: rows, stays: true });
    if (done) this.toasts.show(this.dictionary.t('desk.batchReport', { done, refused: rows.length - done }));
    this.queue.reload();
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
