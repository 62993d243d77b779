import { Component } from '@angular/core';
import { T } from '../language/t.pipe';
import { AccessTokens } from './access-tokens';
import { AboutMe } from './about-me';
import { ChangePassword } from './change-password';
import { Letters } from './letters';
import { OpenSessions } from './open-sessions';
import { OwnFactors } from './own-factors';
import { Places } from './places';
import { SignatureLine } from './signature-line';

/** What is one's own: details, language and look, password, places, sessions. */
@Component({
  selector: 'vz-profile-page',
  host: { class: 'vz-page vz-page--narrow' },
  imports: [T, AboutMe, AccessTokens, ChangePassword, Letters, OpenSessions, OwnFactors, Places, SignatureLine],
  template: `
    <div class="vz-page-head">
      <h1>{{ 'profile.title' | t }}</h1>
    </div>
    <vz-about-me class="vz-stack" style="--gap: var(--s4)" />
    <vz-letters />
    <vz-places />
    <vz-signature-line />
    <vz-change-password (changed)="sessions.reload()" />
    <vz-own-factors />
    <vz-open-sessions #sessions />
    <vz-access-tokens />
  `,
  styles: `
    :host {
      gap: var(--s4) !important;
    }
  `,
})
export class ProfilePage {}
