import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ColleagueView, SubstitutionView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { TimeRequests } from '../api/time-requests';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Avatar } from '../ui/avatar';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { dayLater } from './day-later';

const DAYS_SHOWN = 28;

/** The team by days: who is away, who stands in, and what waits for whom. */
@Component({
  selector: 'vz-absence-page',
  host: { class: 'vz-page' },
  imports: [Avatar, Badge, Button, Day, Empty, FailureNotice, Icon, Load, RouterLink, T],
  templateUrl: './absence-page.html',
  styleUrl: './absence-page.css',
})
export class AbsencePage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly requests = inject(TimeRequests);
  private readonly words = inject(Words);
  readonly from = input<string>();
  protected readonly first = computed(() => this.from() ?? new Date().toISOString().slice(0, 10));
  protected readonly team = this.requests.readAbsence(() => ({ from: this.first(), to: dayLater(this.first(), DAYS_SHOWN - 1) }));
  protected readonly ending = attempt((key, one: SubstitutionView) => this.requests.end(one.id, { key, etag: one.etag }));
  protected readonly planned = computed(() => (this.team.value()?.people ?? []).flatMap((one) => one.substitutions));

  protected readonly mayReassign = computed(() => (this.team.value()?.people ?? []).some((one) => one.mayReassign));

  protected move(weeks: number): void {
    const from = weeks === 0 ? null : dayLater(this.first(), weeks * 7);
    void this.router.navigate([], { queryParams: { from }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** A month is named where it begins. */
  protected monthOf(day: string): string {
    const name = new Intl.DateTimeFormat(this.words.language(), { month: 'short', timeZone: 'UTC' });
    return name.format(new Date(`${day}T00:00:00Z`)).replace('.', '');
  }

  /** Who stands in for somebody on a day. */
  protected away(one: ColleagueView, day: string): SubstitutionView | undefined {
    return one.substitutions.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  }

  protected kindsOf({ kinds }: SubstitutionView): string {
    return kinds.length === 0 ? this.words.t('absence.allKinds') : kinds.map((kind) => this.words.t(`absence.kind-${kind}`)).join(', ');
  }

  protected async plan(one: ColleagueView | null): Promise<void> {
    const { PlanDialog } = await import('./plan-dialog');
    const people = this.team.value()?.people ?? [];
    const planned = await this.dialogs.open<SubstitutionView, { people: readonly ColleagueView[]; who: ColleagueView | null }>(PlanDialog, {
      data: { people, who: one },
    });
    if (planned) this.team.reload();
  }

  protected async end(one: SubstitutionView): Promise<void> {
    await this.ending.run(one);
    this.team.reload();
  }
}
