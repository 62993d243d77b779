import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type LetterView, type Page, PATHS } from '@vizavi/api-types';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Session } from '../session/session';
import { Icon } from '../ui/icon';

/** Says that invitations do not leave by themselves, to whoever can see that. */
@Component({
  selector: 'vz-kept-notice',
  imports: [T, RouterLink, Icon],
  template: `
    @if (isKept()) {
      <p class="vz-notice vz-notice--near">
        <vz-icon name="mail" />
        <span>
          <strong>{{ 'people.kept' | t }}.</strong> {{ 'people.keptElsewhere' | t }}
          <a class="link" routerLink="/outbox">{{ 'people.outbox' | t }}</a>
        </span>
      </p>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    .link {
      text-decoration: underline;
    }
  `,
})
export class KeptNotice {
  private readonly session = inject(Session);
  private readonly latest = inject(Server).read<Page<LetterView>>(
    () => (this.session.me()?.screens.includes('outbox') ? PATHS.outbox : undefined),
    () => ({ limit: 1 }),
  );
  protected readonly isKept = computed(() => this.latest.value()?.items[0]?.state === 'kept');
}
