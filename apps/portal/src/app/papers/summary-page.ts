import { Component, computed, inject, input, numberAttribute } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SummaryClause } from '@vizavi/api-types';
import { ContractRequests } from '../api/contract-requests';
import { PaperRequests } from '../api/paper-requests';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { PaperHead } from './paper-head';

/** What changed in a contract in words: since the reader last looked, or since a revision. */
@Component({
  selector: 'vz-summary-page',
  host: { class: 'vz-page vz-page--narrow' },
  imports: [Day, Field, Icon, Input, Load, PaperHead, RouterLink, T],
  templateUrl: './summary-page.html',
  styleUrl: './summary-page.css',
})
export class SummaryPage {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  readonly id = input.required<string>();
  readonly from = input<number | null, unknown>(null, { transform: (value) => numberAttribute(value, 0) || null });

  protected readonly summary = inject(PaperRequests).readSummary(
    () => this.id(),
    () => this.from(),
  );
  private readonly revisions = inject(ContractRequests).readRevisions(() => this.id());
  protected readonly choices = computed(() => (this.revisions.value() ?? []).map((row) => row.number));
  protected readonly files = computed(() => ({ from: this.from() }));

  protected choose(from: string): void {
    void this.router.navigate([], { queryParams: { from: from || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected nameOf({ number, heading }: Pick<SummaryClause, 'number' | 'heading'>): string {
    const name = number ? this.words.t('papers.clause', { number }) : this.words.t('papers.newClause');
    return [name, heading].filter(Boolean).join(' ');
  }
}
