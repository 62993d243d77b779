import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { TemplateRow } from '@vizavi/api-types';
import { TemplateRequests } from '../api/template-requests';
import { dealTypeWord } from '../catalogue/purposes';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { SearchBox } from '../members/search-box';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { When } from '../ui/when';
import { VersionState } from './version-state';

/** Versions that stand in a row of their own; what is older opens on demand. */
const SHOWN = 3;

/** Contracts are counted up to here. */
export const MOST_CONTRACTS = 1_000;

/** The owner's forms with every version of theirs. The search is kept in the address. */
@Component({
  selector: 'vz-forms-page',
  host: { class: 'vz-page' },
  imports: [T, InReadersLanguage, Button, Empty, Icon, Load, NgTemplateOutlet, RouterLink, SearchBox, VersionState, When],
  templateUrl: './forms-page.html',
  styleUrl: './forms-page.css',
})
export class FormsPage {
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  readonly q = input<string>();
  protected readonly forms = inject(TemplateRequests).readOwned();
  protected readonly found = computed(() => {
    const asked = (this.q() ?? '').toLocaleLowerCase();
    return (this.forms.value()?.items ?? [])
      .filter((form) => this.namesOf(form).includes(asked))
      .map((form) => ({
        form,
        latest: form.versions.slice(0, SHOWN),
        older: form.versions.slice(SHOWN),
        type: dealTypeWord(form.dealType),
      }));
  });

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected contracts(count: number): string {
    return count > MOST_CONTRACTS
      ? this.words.t('forms.contractsMany', { count: MOST_CONTRACTS })
      : this.words.t('common.contracts', { count });
  }

  private namesOf({ name, key, dealType }: TemplateRow): string {
    return [name.ru, name.en, key, this.words.t(dealTypeWord(dealType))].join(' ').toLocaleLowerCase();
  }
}
