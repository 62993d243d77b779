import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OWN_PAPER } from '@vizavi/domain';
import { shortDate } from '@vizavi/words';
import { Money } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Opens, Panel } from '../ui/menu';
import { type Segment, Segments } from '../ui/segments';
import { Status } from '../ui/status';
import { Acts } from './actions/acts';
import { ClauseList } from './clauses/clause-list';
import { DocumentsMenu } from './documents-menu';
import { type Look, OpenContract } from './open-contract';

/** Number, title, state, client and deal; how the text is shown, its files, and the one thing to do next. */
@Component({
  selector: 'vz-contract-bar',
  imports: [Button, ClauseList, DocumentsMenu, Icon, Money, Opens, Panel, RouterLink, Segments, Status, T],
  templateUrl: './contract-bar.html',
  styleUrl: './contract-bar.css',
})
export class ContractBar {
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly acts = inject(Acts);
  protected readonly view = this.contract.view;
  protected readonly looks = computed((): readonly Segment<Look>[] => [
    { value: 'reading', label: this.words.t('contract.reading') },
    { value: 'edits', label: this.words.t('contract.editing') },
  ]);
  protected readonly isOwnPaper = computed(() => this.view().formKey === OWN_PAPER);
  protected readonly period = computed(() => {
    const { periodFrom, periodTo } = this.view().deal;
    const [from, to] = [this.dayOf(periodFrom), this.dayOf(periodTo)];
    if (from && to) return this.words.t('contract.periodBoth', { from, to });
    if (from) return this.words.t('contract.periodFrom', { from });
    return to ? this.words.t('contract.periodTo', { to }) : null;
  });

  private dayOf(day: string | null): string | null {
    return day && `${shortDate(this.words.say(), new Date(day))} ${day.slice(0, 4)}`;
  }
}
