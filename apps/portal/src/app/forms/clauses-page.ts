import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ClauseFigures } from '@vizavi/api-types';
import { PaperRequests } from '../api/paper-requests';
import { TemplateRequests } from '../api/template-requests';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import type { FigureBehind } from './figure-drawer';

/** Which clauses of a form are argued over, how often each fallback is granted, how long it takes; every figure opens what is behind it. */
@Component({
  selector: 'vz-clauses-page',
  host: { class: 'vz-page' },
  imports: [Empty, Field, Icon, InReadersLanguage, Input, Load, RouterLink, T],
  templateUrl: './clauses-page.html',
  styleUrl: './clauses-page.css',
})
export class ClausesPage {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly dialogs = inject(Dialogs);
  readonly form = input<string | undefined>();

  protected readonly forms = inject(TemplateRequests).readOwned();
  protected readonly chosen = computed(() => this.form() ?? this.forms.value()?.items[0]?.key);
  protected readonly statistics = inject(PaperRequests).readClauses(() => this.chosen());

  protected choose(form: string): void {
    void this.router.navigate([], { queryParams: { form }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected nameOf({ number, heading, opening }: ClauseFigures): string {
    return [number, heading ?? opening].filter(Boolean).join(' ');
  }

  protected daysOf({ medianDays }: ClauseFigures): string {
    return medianDays === null ? '—' : new Intl.NumberFormat(this.words.language()).format(medianDays);
  }

  protected async show(clause: ClauseFigures, figure: FigureBehind['figure'], fallback = 0): Promise<void> {
    const { FigureDrawer } = await import('./figure-drawer');
    const data: FigureBehind = { form: this.chosen()!, clause: clause.clauseId, name: this.nameOf(clause), figure, fallback };
    await this.dialogs.open<void, FigureBehind>(FigureDrawer, { data, kind: 'drawer' });
  }
}
