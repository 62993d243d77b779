import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnswerKind } from '@vizavi/domain';
import { fullMoment, type WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { PaperRequests } from '../../api/paper-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { OpenContract } from '../open-contract';

const ANSWERED: Readonly<Partial<Record<AnswerKind, WordKey>>> = {
  accepted: 'negotiation.newsAccepted',
  rejected: 'negotiation.newsRejected',
  countered: 'negotiation.newsCountered',
  conceded: 'negotiation.newsConceded',
  withdrawn: 'negotiation.newsWithdrawn',
  reopened: 'negotiation.newsReopened',
};

/** What is new since the reader was last here, until they say that they have read it: words, the note of the other side, and the way to each place. */
@Component({
  selector: 'vz-news-notice',
  imports: [Button, FailureNotice, Icon, RouterLink, T],
  templateUrl: './news-notice.html',
  styleUrl: './news-notice.css',
})
export class NewsNotice {
  private readonly papers = inject(PaperRequests);
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly news = computed(() => this.contract.view().news);
  protected readonly line = computed(() => {
    const news = this.news();
    if (!news) return '';
    const told = (word: WordKey, count: number): readonly string[] => (count > 0 ? [this.words.t(word, { count })] : []);
    const kinds = Object.keys(ANSWERED) as AnswerKind[];
    return [
      ...told('negotiation.newsSuggested', news.suggested),
      ...kinds.flatMap((kind) => told(ANSWERED[kind]!, news.answered[kind] ?? 0)),
      ...told('papers.newComments', news.comments),
    ].join(', ');
  });

  protected readonly marking = attempt((key: string, at: string) =>
    this.contract.change(() =>
      this.papers.markRead(this.contract.id, { at, revision: this.contract.view().revision?.number ?? null }, { key }),
    ),
  );

  protected since(at: string): string {
    return fullMoment(this.words.say(), new Date(at));
  }

  protected show(clauseId: string): void {
    this.contract.filter.set(null);
    this.contract.chooseRow(clauseId);
    this.contract.bringIntoView(clauseId);
  }
}
