import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type ContractView, type DecisionLinkView, PATHS } from '@vizavi/api-types';
import { answerLine } from '@vizavi/words';
import { attempt } from '../api/attempt';
import { ContractRequests } from '../api/contract-requests';
import { Server } from '../api/server';
import { changedLines } from '../contract/actions/changed-lines';
import { Day, Money } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { hindranceInWords } from '../board/moves/move-words';
import { Load } from '../ui/load';
import { stageOf, timeOf } from '../ui/position/position-words';

/** The decision itself: what is asked for, how it stands, and one button; everything else is done on the contract's own page. */
@Component({
  selector: 'vz-decision',
  imports: [T, Button, Day, Empty, FailureNotice, Load, Money, RouterLink],
  templateUrl: './decision.html',
})
export class Decision {
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  readonly link = input.required<DecisionLinkView>();
  readonly token = input.required<string>();
  protected readonly contract = inject(ContractRequests).read(() => this.link().contractId);
  protected readonly isDone = signal(false);
  protected readonly approval = computed(() => this.contract.value()?.availableActions.find(({ action }) => action === 'approve') ?? null);
  protected readonly changed = computed(() => {
    const view = this.contract.value();
    return view ? changedLines({ view, words: this.words }) : [];
  });
  protected readonly blocked = computed(() => {
    const blockedBy = this.approval()?.blockedBy;
    const holders = this.contract.value()?.position.holders ?? [];
    return blockedBy ? hindranceInWords(this.words.say(), { kind: 'problem', ...blockedBy }, holders) : null;
  });
  protected readonly approving = attempt((key, revisionHash: string, etag: string) =>
    this.server.post<ContractView>(PATHS.decisionByLink, { token: this.token(), revisionHash }, { key, etag }),
  );

  protected standing({ position }: ContractView): string {
    const say = this.words.say();
    const line = answerLine(say, position, this.session.me()?.side ?? null);
    return [line, stageOf(say, position), timeOf(say, position)?.text].filter(Boolean).join(' · ');
  }

  protected async approve({ revisionHash }: ContractView): Promise<void> {
    const etag = this.approval()?.etag ?? this.contract.value()?.etag;
    if (revisionHash && etag && (await this.approving.run(revisionHash, etag))) this.isDone.set(true);
    // What has moved since is shown before the next press.
    else this.contract.reload();
  }
}
