import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TeamDeskDuty, TeamDeskView } from '@vizavi/api-types';
import { timeLeft, urgencyOf } from '@vizavi/words';
import { WorkRequests } from '../../api/work-requests';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Avatar } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialogs } from '../../ui/dialogs';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { ToastList } from '../../ui/toast-list';
import type { PassedDuty } from './pass-dialog';

type Subordinate = TeamDeskView['people'][number];

/** Who of a head's people holds what, until when, and how much each has; duties are passed on from here. */
@Component({
  selector: 'vz-team-desk',
  imports: [RouterLink, InReadersLanguage, T, Avatar, Badge, Button, Empty, Icon, Load],
  templateUrl: './team-desk.html',
  styleUrl: './team-desk.css',
})
export class TeamDesk {
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  protected readonly team = inject(WorkRequests).readTeam();
  protected readonly people = computed(() => this.team.value()?.people ?? []);
  private readonly most = computed(() => Math.max(1, ...this.people().map(({ open }) => open)));
  protected readonly summary = computed(() => {
    const people = this.people();
    return this.words.t('desk.teamSummary', { people: people.length, open: people.reduce((total, { open }) => total + open, 0) });
  });

  protected share(count: number): number {
    return (count / this.most()) * 100;
  }

  protected left({ minutesLeft, bucket }: TeamDeskDuty) {
    if (bucket === 'withClient') return { text: this.words.t('desk.withClient'), urgency: 'calm' as const };
    if (bucket === 'withColleague') return { text: this.words.t('desk.withColleague'), urgency: 'calm' as const };
    if (minutesLeft === null) return null;
    return { text: timeLeft(this.words.say(), minutesLeft), urgency: urgencyOf(minutesLeft) };
  }

  protected async pass(of: Subordinate, duty: TeamDeskDuty): Promise<void> {
    const { PassDialog } = await import('./pass-dialog');
    const name = await this.dialogs.open<string, PassedDuty>(PassDialog, { data: { memberId: of.person.memberId ?? '', duty } });
    if (!name) return;
    this.toasts.show(this.words.t('desk.teamPassed', { name }));
    this.team.reload();
  }
}
