import { Component, computed, inject, signal } from '@angular/core';
import type { ColleagueView, PlanSubstitutionRequest, SubstitutionView } from '@vizavi/api-types';
import { STAGE_KINDS, type StageKind } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { TimeRequests } from '../api/time-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';

/** Plans who stands in for whom; closes with the substitution. */
@Component({
  selector: 'vz-plan-dialog',
  imports: [Button, DialogFrame, FailureNotice, Field, Input, T],
  template: `
    <vz-dialog-frame [heading]="'absence.plan' | t">
      <form id="plan-absence" class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); plan()">
        <vz-field [label]="'absence.who' | t" [error]="missing(who())">
          <select vzInput (change)="who.set($any($event.target).value)">
            <option value=""></option>
            @for (one of own(); track one.person.memberId) {
              <option [value]="one.person.memberId" [selected]="one.person.memberId === who()">{{ one.person.name }}</option>
            }
          </select>
        </vz-field>
        <vz-field [label]="'absence.to' | t" [error]="missing(to()) ?? planning.failure()?.of('toMemberId')">
          <select vzInput (change)="to.set($any($event.target).value)">
            <option value=""></option>
            @for (one of others(); track one.person.memberId) {
              <option [value]="one.person.memberId">{{ one.person.name }}</option>
            }
          </select>
        </vz-field>
        <vz-field [label]="'absence.firstDay' | t" [error]="missing(firstDay())">
          <input vzInput type="date" [value]="firstDay()" (input)="firstDay.set($any($event.target).value)" />
        </vz-field>
        <vz-field [label]="'absence.lastDay' | t" [error]="missing(lastDay()) ?? planning.failure()?.of('lastDay')">
          <input vzInput type="date" [value]="lastDay()" (input)="lastDay.set($any($event.target).value)" />
        </vz-field>
        <vz-field group [label]="'absence.kinds' | t" [help]="'absence.kindsHelp' | t">
          @for (kind of allKinds; track kind) {
            <label class="vz-check"
              ><input type="checkbox" [checked]="kinds().includes(kind)" (change)="toggle(kind)" /> {{ word(kind) }}</label
            >
          }
        </vz-field>
        <vz-failure-notice [failure]="planning.failure()" />
      </form>
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="submit" form="plan-absence" [busy]="planning.busy()">{{ 'absence.plan' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class PlanDialog {
  private readonly requests = inject(TimeRequests);
  private readonly words = inject(Words);
  protected readonly dialog =
    inject<OpenDialog<SubstitutionView, { people: readonly ColleagueView[]; who: ColleagueView | null }>>(OpenDialog);
  protected readonly allKinds = STAGE_KINDS;
  protected readonly own = computed(() => this.dialog.data.people.filter((one) => one.mayPlan));
  protected readonly who = signal(this.dialog.data.who?.person.memberId ?? this.only() ?? '');
  protected readonly others = computed(() => this.dialog.data.people.filter((one) => one.person.memberId !== this.who()));
  protected readonly to = signal('');
  protected readonly firstDay = signal('');
  protected readonly lastDay = signal('');
  protected readonly kinds = signal<readonly StageKind[]>([]);
  protected readonly tried = signal(false);
  protected readonly planning = attempt((key, body: PlanSubstitutionRequest) => this.requests.plan(body, { key }));

  protected word(kind: StageKind): string {
    return this.words.t(`absence.kind-${kind}`);
  }

  protected missing(value: string): string | null {
    return this.tried() && value === '' ? this.words.t('absence.missing') : null;
  }

  protected toggle(kind: StageKind): void {
    this.kinds.update((now) => (now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind]));
  }

  protected async plan(): Promise<void> {
    this.tried.set(true);
    const [memberId, toMemberId, firstDay, lastDay] = [this.who(), this.to(), this.firstDay(), this.lastDay()];
    if ([memberId, toMemberId, firstDay, lastDay].includes('')) return;
    const planned = await this.planning.run({ memberId, toMemberId, firstDay, lastDay, kinds: this.kinds() });
    if (planned) this.dialog.close(planned);
  }

  private only(): string | null {
    const own = this.dialog.data.people.filter((one) => one.mayPlan);
    return own.length === 1 ? own[0]!.person.memberId : null;
  }
}
