import { Component, computed, inject } from '@angular/core';
import type { OpenSessionView } from '@vizavi/api-types';
import { ago } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { Clock } from '../ui/clock';
import { Dialogs } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';
import { deviceName } from './device-name';

/** Where one is signed in; any session can be ended, all at once too. */
@Component({
  selector: 'vz-open-sessions',
  imports: [T, Badge, Button, FailureNotice, Icon, Load],
  templateUrl: './open-sessions.html',
  styleUrl: './open-sessions.css',
})
export class OpenSessions {
  private readonly people = inject(PeopleRequests);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly clock = inject(Clock);
  protected readonly sessions = this.people.readSessions();
  protected readonly rows = computed(() => (this.sessions.value() ?? []).map((one) => this.rowOf(one)));
  protected readonly hasOthers = computed(() => this.rows().some((one) => !one.current));

  protected readonly ending = attempt((key, id: string) => this.people.endSession(id, { key }).then(() => true));
  protected readonly endingOthers = attempt((key) => this.people.endOtherSessions({ key }).then(() => true));
  protected readonly leaving = attempt((key) => this.people.endAllSessions({ key }).then(() => true));

  reload(): void {
    this.sessions.reload();
  }

  protected async end(id: string): Promise<void> {
    if (!(await this.ending.run(id))) return;
    this.toasts.show(this.words.t('profile.sessionEnded'));
    this.reload();
  }

  protected async endOthers(): Promise<void> {
    if (!(await this.endingOthers.run())) return;
    this.toasts.show(this.words.t('profile.sessionsEnded'));
    this.reload();
  }

  protected async leave(): Promise<void> {
    const agreed = await this.dialogs.confirm({
      title: this.words.t('profile.everywhereTitle'),
      text: this.words.t('profile.everywhereText'),
      action: this.words.t('session.signOutEverywhere'),
      tone: 'danger',
    });
    if (agreed && (await this.leaving.run())) location.assign('/sign-in');
  }

  private rowOf({ id, current, device, address, startedAt, seenAt }: OpenSessionView) {
    const { browser, system, isPhone } = deviceName(device);
    const at = (moment: string): string => ago(this.words.say(), new Date(moment), this.clock.now());
    const both = browser && system ? this.words.t('profile.onSystem', { browser, system }) : (browser ?? system);
    return {
      id,
      current,
      line: device,
      address,
      device: both ?? this.words.t('profile.unknownDevice'),
      icon: isPhone ? ('phone' as const) : ('screen' as const),
      started: this.words.t('profile.startedAt', { at: at(startedAt) }),
      seen: this.words.t('profile.seenAt', { at: at(seenAt) }),
    };
  }
}
