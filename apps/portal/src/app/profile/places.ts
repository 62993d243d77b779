import { Component, computed, inject } from '@angular/core';
import type { MembershipView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { T } from '../language/t.pipe';
import { RoleNames } from '../members/role-names';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';

/** The places of one person; drawn when there are several. */
@Component({
  selector: 'vz-places',
  imports: [T, Avatar, Badge, Button, FailureNotice, RoleNames],
  template: `
    @if (places().length > 1) {
      <section class="vz-card vz-stack" style="--gap: var(--s3)" aria-labelledby="places">
        <div>
          <h2 id="places">{{ 'profile.places' | t }}</h2>
          <p class="vz-small vz-quiet">{{ 'profile.placesHelp' | t }}</p>
        </div>
        <ul class="vz-rows">
          @for (one of places(); track one.memberId) {
            <li>
              <vz-avatar [name]="one.companyName" [side]="one.side" [size]="36" />
              <div>
                <p class="name">{{ one.companyName }}</p>
                <p class="vz-small vz-quiet">{{ 'session.asSide' | t: { side: one.side } }} · {{ one.roles | roleNames }}</p>
              </div>
              @if (one.memberId === here()) {
                <vz-badge tone="good" shape="check">{{ 'profile.here' | t }}</vz-badge>
              } @else {
                <button vzButton small type="button" [busy]="going.busy()" (click)="going.run(one.memberId)">
                  <span>{{ 'profile.goThere' | t }}</span>
                </button>
              }
            </li>
          }
        </ul>
        <vz-failure-notice [failure]="going.failure()" />
      </section>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s3);
      padding-block: var(--s3);
    }
    .name {
      font-weight: 550;
    }
  `,
})
export class Places {
  private readonly session = inject(Session);
  protected readonly places = computed((): readonly MembershipView[] => this.session.me()?.memberships ?? []);
  protected readonly here = computed(() => this.session.me()?.memberId);
  protected readonly going = attempt((_key, memberId: string) => this.session.switchTo(memberId));
}
