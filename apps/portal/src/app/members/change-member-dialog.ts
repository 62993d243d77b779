import { Component, computed, inject, signal } from '@angular/core';
import type { ChangeMemberRequest, MemberView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { readEmployees } from './employees';
import { focusFirstFault } from './first-fault';
import { GroupPicker } from './group-picker';
import { RolePicker } from './role-picker';

/** How somebody is called and what they may do; closes with the changed member, or with `stale` when somebody else was quicker. */
@Component({
  selector: 'vz-change-member-dialog',
  imports: [T, Button, DialogFrame, FailureNotice, Field, GroupPicker, Input, RolePicker],
  templateUrl: './change-member-dialog.html',
})
export class ChangeMemberDialog {
  private readonly people = inject(PeopleRequests);
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<MemberView | 'stale', MemberView>>(OpenDialog);
  protected readonly member = this.dialog.data;

  protected readonly name = signal(this.member.name);
  protected readonly position = signal(this.member.title ?? '');
  protected readonly department = signal(this.member.department ?? '');
  protected readonly roles = signal(this.member.roles);
  protected readonly groups = signal(this.member.groups ?? []);
  protected readonly headId = signal(this.member.head?.memberId ?? null);
  private readonly employees = readEmployees(() => this.member.side === 'supplier');
  /** Whoever heads them now stays in the list, also when they have left. */
  protected readonly heads = computed(() =>
    this.employees().filter((one) => one.id !== this.member.id && (one.state !== 'blocked' || one.id === this.member.head?.memberId)),
  );
  private readonly tried = signal(false);

  protected readonly saving = attempt((key, body: ChangeMemberRequest) =>
    this.people.change(this.member.id, body, { key, etag: this.member.etag }),
  );
  protected readonly faults = computed(() => {
    const failure = this.saving.failure();
    const own = (isMissing: boolean, text: string): string | null => (this.tried() && isMissing ? text : null);
    return {
      name: own(this.name().trim().length < 2, this.words.t('people.nameRequired')) ?? failure?.of('name') ?? null,
      roles: own(this.roles().length === 0, this.words.t('people.rolesRequired')) ?? failure?.of('roles') ?? null,
      head: failure?.of('headId') ?? null,
    };
  });

  protected async save(form: HTMLFormElement): Promise<void> {
    this.tried.set(true);
    this.saving.forget();
    if (this.faults().name || this.faults().roles) return focusFirstFault(form);
    const changed = await this.saving.run({
      name: this.name().trim(),
      title: this.position().trim() || null,
      department: this.department().trim() || null,
      roles: this.roles(),
      ...(this.member.side === 'supplier' ? { groups: this.groups(), headId: this.headId() } : {}),
    });
    if (changed) this.dialog.close(changed);
  }
}
