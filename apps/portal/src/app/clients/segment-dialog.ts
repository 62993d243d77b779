import { Component, inject, signal } from '@angular/core';
import type { ClientView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';

const NOTHING = { name: null, known: [], etag: '' };

/** What the supplier counts a client among; closes with true when the card has to be read again. */
@Component({
  selector: 'vz-segment-dialog',
  imports: [T, Button, DialogFrame, FailureNotice, Field, Input],
  template: `
    <vz-dialog-frame [heading]="'people.segment' | t">
      <form id="segment" class="vz-stack" novalidate (submit)="$event.preventDefault(); save()">
        <vz-field [label]="'people.segment' | t" [help]="'people.segmentHelp' | t" optional [error]="saving.failure()?.of('segment')">
          <input
            vzInput
            list="segments"
            maxlength="100"
            autocomplete="off"
            [value]="name()"
            (input)="name.set($any($event.target).value)"
          />
        </vz-field>
        <datalist id="segments">
          @for (one of segment.known; track one) {
            <option [value]="one"></option>
          }
        </datalist>
        <vz-failure-notice [failure]="saving.failure()">
          @if (saving.failure()?.isStale) {
            <button vzButton small type="button" (click)="dialog.close(true)">{{ 'people.showNew' | t }}</button>
          }
        </vz-failure-notice>
      </form>
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="submit" form="segment" [busy]="saving.busy()">{{ 'common.save' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class SegmentDialog {
  private readonly people = inject(PeopleRequests);
  protected readonly dialog = inject<OpenDialog<true, ClientView>>(OpenDialog);
  protected readonly segment = this.dialog.data.segment ?? NOTHING;
  protected readonly name = signal(this.segment.name ?? '');

  protected readonly saving = attempt((key, segment: string | null) =>
    this.people.setSegment(this.dialog.data.id, segment, { key, etag: this.segment.etag }),
  );

  protected async save(): Promise<void> {
    if (await this.saving.run(this.name().trim() || null)) this.dialog.close(true);
  }
}
