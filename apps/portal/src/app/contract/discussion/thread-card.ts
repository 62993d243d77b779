import { Component, computed, inject, input, output, signal } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Avatar } from '../../ui/avatar';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { When } from '../../ui/when';
import { OpenContract } from '../open-contract';
import { CommentForm } from './comment-form';
import type { Thread } from './threads';

/** One thread; an internal one looks unlike anything that the other side could see. */
@Component({
  selector: 'vz-thread-card',
  imports: [Avatar, Badge, Button, CommentForm, Icon, T, When],
  templateUrl: './thread-card.html',
  styleUrl: './thread-card.css',
  host: { '[class.internal]': 'isInternal()' },
})
export class ThreadCard {
  private readonly words = inject(Words);
  private readonly me = inject(Session).me();
  private readonly contract = inject(OpenContract);
  readonly thread = input.required<Thread>();
  readonly mayAnswer = input(false);
  readonly busy = input(false);
  readonly resolved = output<Thread>();
  readonly reopened = output<Thread>();
  readonly answered = output();
  protected readonly isReplying = signal(false);
  protected readonly isInternal = computed(() => this.thread().audience !== 'both');
  protected readonly company = (this.me?.side === 'supplier' ? this.me.supplierName : this.me?.companyName) ?? '';
  protected readonly place = computed(() => {
    const { clauseNumber } = this.thread();
    return clauseNumber ? this.words.t('contract.clause', { number: clauseNumber }) : this.words.t('negotiation.commentOnContract');
  });

  protected show(): void {
    const { clauseId } = this.thread();
    if (!clauseId) return;
    this.contract.rowId.set(clauseId);
    this.contract.sheet.set(false);
    this.contract.bringIntoView(clauseId);
  }
}
