import { Component, computed, inject, input } from '@angular/core';
import type { FilterChoices } from '@vizavi/api-types';
import { KeptFilter } from '../../contracts/filter/kept-filter';
import { T } from '../../language/t.pipe';
import { Empty } from '../../ui/empty';
import { ClientGroup } from './client-group';

/** Deals client by client; a group asks for its rows when it comes near the window. */
@Component({
  selector: 'vz-by-client',
  imports: [T, ClientGroup, Empty],
  template: `
    @for (client of clients(); track client.id) {
      @defer (on viewport) {
        <vz-client-group [client]="client" />
      } @placeholder {
        <div class="vz-card waiting">
          <h2>{{ client.name }}</h2>
        </div>
      }
    } @empty {
      <vz-empty icon="building" [heading]="'board.noClientsTitle' | t" [text]="'board.noClientsText' | t" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--s4);
    }
    .waiting {
      min-height: 12rem;
    }
    h2 {
      font-size: var(--size-3);
    }
  `,
})
export class ByClient {
  private readonly kept = inject(KeptFilter);
  readonly choices = input.required<FilterChoices>();
  protected readonly clients = computed(() => {
    const only = this.kept.filter().client;
    return only ? this.choices().clients.filter(({ id }) => id === only) : this.choices().clients;
  });
}
