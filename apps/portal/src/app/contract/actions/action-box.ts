import { Component, computed, inject } from '@angular/core';
import type { AvailableAction } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { Day } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { grouped } from '../grouped';
import { OpenContract } from '../open-contract';
import { Walk } from '../suggestions/walk';
import { Acts } from './acts';
import { boxLines } from './box-lines';

interface Offer {
  readonly action: AvailableAction['action'];
  readonly word: WordKey;
  readonly why: string | null;
  readonly isFirst: boolean;
  readonly isGrave: boolean;
}

/** Kept behind one line, so that a decision is found at once. */
const RARE: readonly AvailableAction['action'][] = ['ask', 'delegate', 'addApprover', 'choosePeople', 'passOver'];
const GRAVE: readonly AvailableAction['action'][] = ['decline', 'withdraw', 'terminate'];

/** What may be done now and what stands in the way, each with whom it concerns; drawn from what the server offers and from nothing else. */
@Component({
  selector: 'vz-action-box',
  imports: [Avatar, Button, Day, FailureNotice, Icon, T],
  templateUrl: './action-box.html',
  styleUrl: './action-box.css',
})
export class ActionBox {
  private readonly words = inject(Words);
  private readonly walk = inject(Walk);
  private readonly session = inject(Session);
  protected readonly acts = inject(Acts);
  protected readonly contract = inject(OpenContract);
  protected readonly lines = computed(() =>
    boxLines(this.contract.view(), this.contract.openChains(), this.session.me()?.side ?? null, this.words),
  );
  protected readonly offers = computed((): readonly Offer[] =>
    this.acts.offered().map(({ action, blockedBy }) => ({
      action,
      word: this.acts.wordOf(action),
      why: blockedBy && this.wordsOf(blockedBy),
      isFirst: action === this.acts.foremost()?.action,
      isGrave: GRAVE.includes(action),
    })),
  );
  protected readonly free = computed(() => this.offers().filter((offer) => offer.why === null));
  protected readonly usual = computed(() => this.free().filter((offer) => !RARE.includes(offer.action)));
  protected readonly rare = computed(() => this.free().filter((offer) => RARE.includes(offer.action)));
  /** Acts that one thing stands in the way of are told together. */
  protected readonly blocked = computed(() =>
    grouped(
      this.offers().filter((offer) => offer.why !== null),
      (offer) => offer.why ?? '',
    ).map(([why, offers]) => ({ why, names: offers.map((offer) => this.words.t(offer.word)).join(', ') })),
  );
  protected readonly signatures = computed(() => this.contract.view().signatures);

  protected showPoints(): void {
    this.walk.step(1);
    this.contract.sheet.set(true);
  }

  protected showRemarks(): void {
    this.contract.aside.set('remarks');
    this.contract.sheet.set(true);
  }

  private wordsOf({ code, values }: NonNullable<AvailableAction['blockedBy']>): string {
    try {
      return this.words.t(`problems.${code}` as WordKey, values);
    } catch {
      return this.words.t('contract.blocked');
    }
  }
}
