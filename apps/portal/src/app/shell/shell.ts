import { Component, computed, effect, inject } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { T } from '../language/t.pipe';
import { Live } from '../live/live';
import { Session } from '../session/session';
import { SignInAgain } from '../session/sign-in-again';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Icon } from '../ui/icon';
import { Mark } from '../ui/mark';
import { Opens, Panel } from '../ui/menu';
import { BellList } from './bell';
import { Navigation } from './navigation';
import { ProfileMenu } from './profile-menu';

/** The frame of every screen behind sign-in. */
@Component({
  selector: 'vz-shell',
  imports: [T, RouterLink, RouterOutlet, Button, Icon, Mark, Opens, Panel, BellList, Navigation, ProfileMenu],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '(document:keydown)': 'hear($event)' },
})
export class Shell {
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private isPaletteOpen = false;
  protected readonly live = inject(Live);
  protected readonly unread = computed(() => this.session.me()?.unreadNotifications ?? 0);
  protected readonly paletteKey = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K';

  constructor() {
    const again = inject(SignInAgain);
    effect(() => {
      if (this.live.signedOut() > 0) void this.session.isStillOpen().then((isOpen) => (isOpen ? undefined : again.ask()));
    });
    this.live.follow(
      () => 'notifications',
      () => void this.session.refresh().catch(() => undefined),
    );
  }

  protected hear(event: KeyboardEvent): void {
    if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    void this.openPalette();
  }

  protected async openPalette(): Promise<void> {
    if (this.isPaletteOpen) return;
    this.isPaletteOpen = true;
    const { Palette } = await import('./palette');
    await this.dialogs.open(Palette, { kind: 'palette' }).finally(() => (this.isPaletteOpen = false));
  }

  protected toContent(event: Event): void {
    event.preventDefault();
    document.getElementById('content')?.focus();
  }
}
