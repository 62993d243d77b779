import { Component, inject, input, output } from '@angular/core';
import type { MembershipView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Session } from './session';

@Component({
  selector: 'vz-membership-choice',
  imports: [T, Icon, FailureNotice],
  template: `
    <vz-failure-notice [failure]="choosing.failure()" />
    <ul class="vz-stack" style="--gap: var(--s2)">
      @for (one of memberships(); track one.memberId) {
        <li>
          <button type="button" class="vz-card place" [attr.aria-busy]="choosing.busy()" (click)="choose(one.memberId)">
            <span>
              <strong>{{ one.companyName }}</strong>
              <span class="vz-small vz-quiet">{{ 'session.asSide' | t: { side: one.side } }} · {{ rolesOf(one) }}</span>
            </span>
            <vz-icon name="chevron-right" />
          </button>
        </li>
      }
    </ul>
  `,
  styles: `
    .place {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s3);
      width: 100%;
    }
    .place > span {
      display: grid;
    }
    .place:hover {
      border-color: var(--accent);
    }
    vz-icon {
      color: var(--text-3);
    }
  `,
})
export class MembershipChoice {
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  readonly memberships = input.required<readonly MembershipView[]>();
  readonly chosen = output<void>();
  protected readonly choosing = attempt((_key, memberId: string) => this.session.choose(memberId).then(() => true));

  protected rolesOf(one: MembershipView): string {
    return one.roles.map((name) => this.words.t(`roles.${name}`)).join(', ');
  }

  protected async choose(memberId: string): Promise<void> {
    if (await this.choosing.run(memberId)) this.chosen.emit();
  }
}
