import { Component, computed, inject, signal } from '@angular/core';
import type { TeamDeskDuty } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { TimeRequests } from '../../api/time-requests';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Load } from '../../ui/load';

export interface PassedDuty {
  readonly memberId: string;
  readonly duty: TeamDeskDuty;
}

/** Passes one duty of a head's people on, with how busy everybody is; closes with the new holder's name. */
@Component({
  selector: 'vz-pass-dialog',
  imports: [InReadersLanguage, T, Button, DialogFrame, FailureNotice, Field, Input, Load],
  template: `
    <vz-dialog-frame [heading]="'desk.teamPassTitle' | t">
      <p class="vz-quiet">
        <span class="vz-number">{{ dialog.data.duty.number }}</span> {{ dialog.data.duty.client }}, {{ dialog.data.duty.stage | bilingual }}
      </p>
      <ng-container *vzLoad="plan; skeleton: 'rows'">
        <vz-field [label]="'desk.teamTo' | t" [error]="faults().person">
          <select vzInput (change)="to.set($any($event.target).value)">
            <option value="" [selected]="!to()">{{ 'contract.chooseOne' | t }}</option>
            @for (one of takers(); track one.memberId) {
              <option [value]="one.memberId" [selected]="one.memberId === to()">{{ one.label }}</option>
            }
          </select>
        </vz-field>
        <vz-field [label]="'common.reason' | t" [help]="'board.reassignReasonHelp' | t" [error]="faults().reason">
          <textarea vzInput rows="2" maxlength="2000" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
        </vz-field>
      </ng-container>
      <vz-failure-notice [failure]="passing.failure()" />
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="button" [busy]="passing.busy()" (click)="pass()">{{ 'desk.teamPass' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class PassDialog {
  private readonly requests = inject(TimeRequests);
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<string, PassedDuty>>(OpenDialog);
  protected readonly plan = this.requests.readReassignment(() => ({ memberId: this.dialog.data.memberId, toMemberId: undefined }));
  protected readonly to = signal('');
  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly takers = computed(() =>
    (this.plan.value()?.takers ?? []).map(({ person, open, overdue, away }) => ({
      memberId: person.memberId ?? '',
      name: person.name,
      label: this.words.t('absence.personLoad', { name: person.name, open, overdue }) + (away ? ` (${this.words.t('absence.away')})` : ''),
    })),
  );
  protected readonly faults = computed(() => ({
    person: this.tried() && !this.to() ? this.words.t('board.reassignChoose') : this.passing.failure()?.of('toMemberId'),
    reason: this.tried() && !this.reason().trim() ? this.words.t('common.reasonRequired') : this.passing.failure()?.of('reason'),
  }));
  protected readonly passing = attempt((key, toMemberId: string, reason: string) =>
    this.requests.reassign(this.dialog.data.duty.assignmentId, { toMemberId, reason }, { key, etag: this.dialog.data.duty.etag }),
  );

  protected async pass(): Promise<void> {
    this.tried.set(true);
    if (!this.to() || !this.reason().trim()) return;
    const done = await this.passing.run(this.to(), this.reason().trim());
    if (done) this.dialog.close(done.to.name);
  }
}
