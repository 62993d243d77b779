import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ClientView } from '@vizavi/api-types';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { SearchBox } from '../members/search-box';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { More } from '../ui/more';
import { ToastList } from '../ui/toast-list';

/** The supplier's client companies that the reader looks after. The search is kept in the address. */
@Component({
  selector: 'vz-clients-page',
  host: { class: 'vz-page' },
  imports: [T, Avatar, Button, Empty, Icon, Load, More, RouterLink, SearchBox],
  templateUrl: './clients-page.html',
  styleUrl: './clients-page.css',
})
export class ClientsPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  readonly q = input<string>();

  protected readonly clients = inject(PeopleRequests).listClients(() => ({ q: this.q() }));
  protected readonly mayAdd = computed(() => this.session.me()?.may.includes('client.add') ?? false);

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async add(): Promise<void> {
    const { AddClientDialog } = await import('./add-client-dialog');
    const added = await this.dialogs.open<ClientView>(AddClientDialog);
    if (!added) return;
    this.toasts.show(this.words.t('people.clientAdded'));
    await this.router.navigate(['/clients', added.id]);
  }
}
