import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PaperRequests } from '../api/paper-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { Load } from '../ui/load';

export interface FigureBehind {
  readonly form: string;
  readonly clause: string;
  /** The clause as its row names it. */
  readonly name: string;
  readonly figure: 'argued' | 'accepted' | 'open' | 'offered' | 'granted';
  readonly fallback: number;
}

/** The contracts behind a figure: their number, and by name those that the reader may open. */
@Component({
  selector: 'vz-figure-drawer',
  imports: [DialogFrame, Load, RouterLink, T],
  template: `
    <vz-dialog-frame [heading]="'papers.behind' | t">
      <p>{{ dialog.data.name }}</p>
      <div class="vz-stack" *vzLoad="contracts; let found; skeleton: 'rows'">
        <p>
          <strong>{{ 'papers.behindTotal' | t: { count: found.total } }}</strong>
        </p>
        @if (hint(); as text) {
          <p class="vz-small vz-quiet">{{ text }}</p>
        }
        <ul class="vz-stack">
          @for (one of found.items; track one.id) {
            <li>
              <a [routerLink]="['/contracts', one.id]" (click)="dialog.close()">{{ one.number ?? one.title }}</a>
              <span class="vz-small vz-quiet">{{ one.client }}, {{ one.title }}</span>
            </li>
          }
        </ul>
      </div>
    </vz-dialog-frame>
  `,
  styles: `
    li {
      display: grid;
    }
  `,
})
export class FigureDrawer {
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<void, FigureBehind>>(OpenDialog);
  protected readonly contracts = inject(PaperRequests).readClauseContracts(() => {
    const { form, clause, figure, fallback } = this.dialog.data;
    return { form, clause, figure, fallback };
  });
  protected readonly hint = computed(() => {
    const { total, items } = this.contracts.value() ?? { total: 0, items: [] };
    if (items.length === total) return null;
    if (items.length === 0) return this.words.t('papers.behindHidden');
    return this.words.t('papers.behindSome', { shown: items.length, count: total });
  });
}
