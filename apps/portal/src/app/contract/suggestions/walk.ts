import { computed, inject, Injectable } from '@angular/core';
import { Words } from '../../language/words';
import { Announcer } from '../../ui/announcer';
import { OpenContract } from '../open-contract';

/** From one open point to the next, in the order of the text; when nothing is open, through all of them. */
@Injectable()
export class Walk {
  private readonly contract = inject(OpenContract);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  private readonly points = computed(() => {
    const shown = this.contract.shownChains();
    const open = shown.filter((chain) => chain.open);
    return open.length > 0 ? open : shown;
  });
  private readonly at = computed(() => this.points().findIndex((chain) => chain.id === this.contract.chosenChain()?.id));
  readonly any = computed(() => this.points().length > 0);
  readonly line = computed(() => {
    if (!this.any()) return this.words.t('contract.openSheet');
    if (this.at() < 0) return this.words.t('contract.points', { count: this.contract.openChains().length });
    return this.words.t('negotiation.editOf', { index: this.at() + 1, of: this.points().length });
  });

  step(by: 1 | -1): void {
    const points = this.points();
    const start = this.at() < 0 && by < 0 ? 0 : this.at();
    const next = points[(start + by + points.length) % points.length];
    if (!next) return;
    this.contract.aside.set('edits');
    this.contract.look.set('edits');
    this.contract.chooseChain(next);
    this.contract.bringIntoView(next.clauseId);
    this.announcer.say(`${this.line()}, ${this.words.t('negotiation.onClause', { number: next.clauseNumber })}`);
  }
}
