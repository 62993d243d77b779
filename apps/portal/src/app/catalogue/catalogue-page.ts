import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { TemplateCard } from '@vizavi/api-types';
import { TemplateRequests } from '../api/template-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { FormCard } from './form-card';
import { findCards } from './find-cards';
import { dealTypeWord, isPurpose, PURPOSE_OF, PURPOSES, type Purpose, purposeWord } from './purposes';

/** The standard forms: found by words or by purpose; both are kept in the address. */
@Component({
  selector: 'vz-catalogue-page',
  host: { class: 'vz-page' },
  imports: [T, Button, Chip, Empty, FormCard, Icon, Load, RouterLink],
  templateUrl: './catalogue-page.html',
  styleUrl: './catalogue-page.css',
})
export class CataloguePage {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly cards = inject(TemplateRequests).readCatalogue();
  /** A contract is brought by the company whose paper it is. */
  protected readonly isClient = computed(() => this.session.me()?.side === 'client');
  readonly q = input<string>();
  readonly purpose = input<string>();
  /** The executed contract that an additional agreement is to change. */
  readonly base = input<string>();

  protected readonly chosen = computed((): Purpose | null => {
    const purpose = this.purpose();
    return isPurpose(purpose) ? purpose : null;
  });
  /** Only purposes for which there is a form. */
  protected readonly purposes = computed(() => {
    const items = this.cards.value()?.items ?? [];
    return PURPOSES.filter((purpose) => items.some((card) => PURPOSE_OF[card.dealType] === purpose));
  });
  protected readonly found = computed(() =>
    findCards(this.cards.value()?.items ?? [], this.q() ?? '', this.chosen(), (card) => this.namesOf(card)),
  );
  protected readonly wordOf = purposeWord;

  protected search(q: string): void {
    this.keep({ q: q || null });
  }

  protected choose(purpose: Purpose | null): void {
    this.keep({ purpose });
  }

  protected clear(): void {
    this.keep({ q: null, purpose: null });
  }

  private namesOf({ dealType }: TemplateCard): readonly string[] {
    return [this.words.t(dealTypeWord(dealType)), this.words.t(purposeWord(PURPOSE_OF[dealType]))];
  }

  private keep(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
