import { Component, computed, inject, input, linkedSignal, signal, viewChildren } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ColleagueView, TakerView } from '@vizavi/api-types';
import { TimeRequests } from '../../api/time-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Dialogs } from '../../ui/dialogs';
import { Empty } from '../../ui/empty';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { ToastList } from '../../ui/toast-list';
import { DutyRow } from './duty-row';
import { LoadBars } from './load-bars';

/** Duties of somebody who is away or has too many: to whom each would go, how busy everybody would be, and the hand-over. The choice is kept in the address. */
@Component({
  selector: 'vz-reassigning-page',
  host: { class: 'vz-page' },
  imports: [T, RouterLink, Button, DutyRow, Empty, Field, Icon, Input, Load, LoadBars],
  templateUrl: './reassigning-page.html',
  styleUrl: './reassigning-page.css',
})
export class ReassigningPage {
  private readonly requests = inject(TimeRequests);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  /** Whose duties, and to whom; nobody in particular: to whoever is least busy. */
  readonly of = input<string>();
  readonly to = input<string>();

  private readonly today = new Date().toISOString().slice(0, 10);
  protected readonly team = this.requests.readAbsence(() => ({ from: this.today, to: this.today }));
  protected readonly people = computed(() =>
    (this.team.value()?.people ?? []).filter(({ mayReassign }) => mayReassign).toSorted((a, b) => b.open - a.open),
  );
  protected readonly memberId = computed(() => this.of() ?? this.people()[0]?.person.memberId ?? undefined);
  protected readonly plan = this.requests.readReassignment(() => {
    const memberId = this.memberId();
    return memberId ? { memberId, toMemberId: this.to() || undefined } : undefined;
  });
  protected readonly takers = computed(() => this.plan.value()?.takers ?? []);
  protected readonly duties = computed(() => this.plan.value()?.duties ?? []);
  private readonly rows = viewChildren(DutyRow);
  /** Everything that can go, until somebody thinks otherwise. */
  protected readonly chosen = linkedSignal<readonly string[], ReadonlySet<string>>({
    source: () =>
      this.duties()
        .filter(({ to, refused }) => to !== null && refused === null)
        .map(({ assignmentId }) => assignmentId),
    computation: (ids) => new Set(ids),
  });
  /** How many more each would have. */
  protected readonly gets = computed(() => {
    const going = this.duties().filter(({ assignmentId }) => this.chosen().has(assignmentId));
    return new Map(this.takers().map(({ person }) => [person.memberId, going.filter(({ to }) => to?.memberId === person.memberId).length]));
  });
  protected readonly busy = signal(false);

  protected personLine({ person, open, overdue }: ColleagueView | TakerView): string {
    return this.words.t('absence.personLoad', { name: person.name, open, overdue });
  }

  protected look(change: { readonly of?: string | undefined; readonly to?: string | null }): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected choose(id: string, on: boolean): void {
    this.chosen.update((ids) => new Set([...ids].filter((one) => one !== id).concat(on ? [id] : [])));
  }

  /** One after another, each an act of its own; what did not go says why in its row. */
  protected async give(): Promise<void> {
    const wanted = this.rows().filter((row) => this.chosen().has(row.duty().assignmentId));
    if (wanted.length === 0 || this.busy()) return;
    const agreed = await this.dialogs.confirm({
      title: this.words.t('absence.giveTitle', { count: wanted.length, name: this.plan.value()?.of.name ?? '' }),
      text: this.words.t('absence.giveText'),
      action: this.words.t('absence.give'),
      reason: { label: this.words.t('absence.giveReason'), required: this.words.t('common.reasonRequired') },
    });
    if (!agreed) return;
    // Whoever was the busiest may be it no longer: the page stays with them.
    this.look({ of: this.memberId() });
    this.busy.set(true);
    let done = 0;
    for (const row of wanted) if (await row.give(agreed.reason)) done += 1;
    this.busy.set(false);
    this.toasts.show(this.words.t(done === wanted.length ? 'absence.givenAll' : 'absence.givenSome', { done, count: wanted.length }));
    this.team.reload();
    if (done === wanted.length) this.plan.reload();
    else this.chosen.set(new Set(wanted.filter((row) => !row.given()).map((row) => row.duty().assignmentId)));
  }
}
