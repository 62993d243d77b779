import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { LetterView } from '@vizavi/api-types';
import { PeopleRequests } from '../api/people-requests';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { SearchBox } from '../members/search-box';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { More } from '../ui/more';
import { When } from '../ui/when';
import { LetterState } from './letter-state';

/** Every letter that the portal wrote and what became of it; without a mail server they are read and passed on from here. */
@Component({
  selector: 'vz-outbox-page',
  host: { class: 'vz-page' },
  imports: [T, Button, Day, Empty, Icon, LetterState, Load, More, SearchBox, When],
  templateUrl: './outbox-page.html',
  styleUrl: './outbox-page.css',
})
export class OutboxPage {
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  readonly q = input<string>();
  protected readonly letters = inject(PeopleRequests).listLetters(() => ({ q: this.q() }));
  protected readonly isKept = computed(() => this.letters.items()[0]?.state === 'kept');

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async open(letter: LetterView): Promise<void> {
    const { LetterDrawer } = await import('./letter-drawer');
    await this.dialogs.open<boolean, LetterView>(LetterDrawer, { data: letter, kind: 'drawer' });
    this.letters.reload();
  }
}
