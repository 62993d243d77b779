import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { MovableDuty, ReassignedDuty } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { TimeRequests } from '../../api/time-requests';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Badge } from '../../ui/badge';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { When } from '../../ui/when';

/** One duty: of which contract, until when, to whom it would go or why it cannot, and what came of it. */
@Component({
  selector: 'vz-duty-row',
  imports: [T, InReadersLanguage, Badge, FailureNotice, Icon, When],
  templateUrl: './duty-row.html',
  styleUrl: './duty-row.css',
})
export class DutyRow {
  private readonly requests = inject(TimeRequests);
  private readonly words = inject(Words);
  readonly duty = input.required<MovableDuty>();
  readonly chosen = input.required<boolean>();
  readonly chose = output<boolean>();

  readonly given = linkedSignal<string, ReassignedDuty | null>({ source: () => this.duty().assignmentId, computation: () => null });
  protected readonly giving = attempt((key, toMemberId: string, reason: string, etag: string) =>
    this.requests.reassign(this.duty().assignmentId, { toMemberId, reason }, { key, etag }),
  );
  protected readonly canGo = computed(() => this.duty().to !== null && this.duty().refused === null);
  protected readonly obstacle = computed(() => {
    const { to, refused } = this.duty();
    if (refused === 'assignee-unknown') return this.words.t('absence.hasDutyThere', { name: to?.name ?? '' });
    if (refused) return this.words.t(`problems.${refused}` as WordKey);
    return to === null ? this.words.t('absence.nobodyFree') : '';
  });

  /** Whether it went; why not stands in the row. */
  async give(reason: string): Promise<boolean> {
    const { to, etag } = this.duty();
    if (this.given() || !to?.memberId) return this.given() !== null;
    const done = await this.giving.run(to.memberId, reason, etag);
    if (done) this.given.set(done);
    return done !== undefined;
  }
}
