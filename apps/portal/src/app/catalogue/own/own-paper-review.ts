import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { OwnPaperView } from '@vizavi/api-types';
import { leftWord } from '../../contract/import/left-words';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';

export interface WantedContract {
  readonly templateId: string;
  readonly title: string;
}

/** The clauses found in a contract, the form that it is held against, and what would not be carried over. */
@Component({
  selector: 'vz-own-paper-review',
  imports: [Badge, Button, Field, Icon, InReadersLanguage, Input, T],
  templateUrl: './own-paper-review.html',
  styleUrl: './own-paper-review.css',
})
export class OwnPaperReview {
  readonly paper = input.required<OwnPaperView>();
  readonly busy = input(false);
  readonly starting = input(false);
  readonly compared = output<string>();
  readonly confirmed = output<WantedContract>();
  readonly dropped = output();

  protected readonly title = linkedSignal<string, string>({ source: () => this.paper().title, computation: (title) => title });
  protected readonly alike = computed(() => this.paper().clauses.filter(({ isOfForm }) => isOfForm).length);
  protected readonly left = computed(() => this.paper().left.map((one) => ({ ...one, word: leftWord(one.kind) })));

  protected percent(share: number): number {
    return Math.round(share * 100);
  }

  protected confirm(): void {
    this.confirmed.emit({ templateId: this.paper().comparedWith, title: this.title().trim() || this.paper().title });
  }
}
