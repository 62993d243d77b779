import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TemplateCard } from '@vizavi/api-types';
import { InReadersLanguage } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Icon } from '../ui/icon';
import { dealTypeWord, PURPOSE_ICONS, PURPOSE_OF } from './purposes';

/** A form as a card: when to use it, how long it takes, how much is left to fill in. */
@Component({
  selector: 'vz-form-card',
  imports: [T, InReadersLanguage, RouterLink, Icon],
  host: { class: 'vz-card vz-card--link' },
  template: `
    <p class="type"><vz-icon [name]="icon()" [size]="16" /> {{ typeWord() | t }}</p>
    <h2>
      <a class="vz-stretched" [routerLink]="['/catalogue', card().id]" [queryParams]="{ base: base() }">{{ card().name | bilingual }}</a>
    </h2>
    <p class="purpose">{{ card().purpose | bilingual }}</p>
    <ul class="vz-small vz-quiet">
      <li><vz-icon name="clock" [size]="15" /> {{ time() }}, {{ 'catalogue.approvers' | t: { count: card().approvers } }}</li>
      <li [class.vz-good]="card().fieldsLeft === 0">
        <vz-icon [name]="card().fieldsLeft === 0 ? 'check' : 'edit'" [size]="15" />
        {{ 'catalogue.fieldsLeft' | t: { count: card().fieldsLeft } }}
      </li>
      <li><vz-icon name="file-text" [size]="15" /> {{ 'catalogue.clauses' | t: { count: card().clauses } }}, {{ languages() }}</li>
    </ul>
  `,
  styleUrl: './form-card.css',
})
export class FormCard {
  private readonly words = inject(Words);
  readonly card = input.required<TemplateCard>();
  readonly base = input<string | null>(null);
  protected readonly icon = computed(() => PURPOSE_ICONS[PURPOSE_OF[this.card().dealType]]);
  protected readonly typeWord = computed(() => dealTypeWord(this.card().dealType));
  protected readonly time = computed(() => {
    const { usualDays, usualFrom } = this.card();
    return this.words.t(usualFrom === 'median' ? 'catalogue.usually' : 'catalogue.promised', { count: usualDays });
  });
  protected readonly languages = computed(() =>
    this.words.t(this.card().languages.length > 1 ? 'catalogue.both' : `catalogue.${this.card().languages[0] ?? 'ru'}`),
  );
}
