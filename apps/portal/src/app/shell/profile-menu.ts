import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LanguageSwitch } from '../language/language-switch';
import { T } from '../language/t.pipe';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Opens, Panel } from '../ui/menu';
import { ThemeSwitch } from '../ui/theme-switch';
import { places } from './places';

@Component({
  selector: 'vz-profile-menu',
  imports: [T, RouterLink, Avatar, Icon, Opens, Panel, LanguageSwitch, ThemeSwitch],
  template: `
    @if (session.me(); as me) {
      <button type="button" class="face" [vzOpens]="panel" [attr.aria-label]="'shell.profileMenu' | t: { name: me.name }">
        <vz-avatar [name]="me.name" [side]="me.side" [size]="32" />
      </button>
      <vz-panel #panel [label]="'shell.profileMenu' | t: { name: me.name }">
        <div class="person">
          <strong>{{ me.name }}</strong>
          <span class="vz-small vz-quiet">{{ me.title ? me.title + ', ' : '' }}{{ me.companyName }}</span>
        </div>
        <nav class="sections" [attr.aria-label]="'shell.navigation' | t">
          @for (place of sections(); track place.path) {
            <a class="vz-menu-item" [routerLink]="place.path" (click)="panel.close()"
              ><vz-icon [name]="place.icon" /> {{ place.word | t }}</a
            >
          }
          <div class="vz-menu-line"></div>
        </nav>
        <a class="vz-menu-item" routerLink="/profile" (click)="panel.close()"><vz-icon name="settings" /> {{ 'shell.profile' | t }}</a>
        @if (others().length > 0) {
          <p class="vz-menu-title">{{ 'shell.switchMembership' | t }}</p>
          @for (one of others(); track one.memberId) {
            <button type="button" class="vz-menu-item" (click)="session.switchTo(one.memberId)">
              <vz-icon name="building" /> {{ one.companyName }}
            </button>
          }
        }
        <div class="vz-menu-line"></div>
        <p class="vz-menu-title">{{ 'shell.theme' | t }}</p>
        <vz-theme-switch />
        <p class="vz-menu-title">{{ 'shell.language' | t }}</p>
        <vz-language-switch />
        <div class="vz-menu-line"></div>
        <button type="button" class="vz-menu-item" (click)="session.signOut()"><vz-icon name="leave" /> {{ 'session.signOut' | t }}</button>
      </vz-panel>
    }
  `,
  styleUrl: './profile-menu.css',
})
export class ProfileMenu {
  protected readonly session = inject(Session);
  protected readonly others = computed(() =>
    (this.session.me()?.memberships ?? []).filter((one) => one.memberId !== this.session.me()?.memberId),
  );
  protected readonly sections = computed(() =>
    (this.session.me()?.screens ?? []).filter((screen) => screen !== 'profile').map((screen) => places[screen]),
  );
}
