import { Component, computed, inject, signal } from '@angular/core';
import type { AnswerKind } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
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

/** What the other side has shown since the reader was last here, until they have read it. */
@Component({
  selector: 'vz-news-notice',
  imports: [Button, Icon, T],
  template: `@if (news(); as now) {
    <div class="vz-notice" role="status">
      <vz-icon name="info" />
      <div class="words">
        <p>
          <strong>{{ 'negotiation.newsTitle' | t }}</strong>: {{ line() }}
        </p>
        @if (now.note) {
          <blockquote>{{ now.note }}</blockquote>
        }
        @if (now.clauses.length > 0) {
          <p class="where">
            {{ 'negotiation.newsWhere' | t }}
            @for (clause of now.clauses; track clause.clauseId) {
              <button type="button" class="link" (click)="show(clause.clauseId)">{{ clause.number }}</button>
            }
          </p>
        }
      </div>
      <button vzButton="quiet" small type="button" (click)="seen.set(now.since)">{{ 'negotiation.newsSeen' | t }}</button>
    </div>
  }`,
  styles: `
    .words {
      display: grid;
      flex: 1;
      gap: var(--s1);
    }
    blockquote {
      padding-left: var(--s3);
      border-left: 2px solid var(--line);
      color: var(--text-2);
    }
    .where {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    .link {
      min-width: 1.5rem;
      min-height: 1.5rem;
      color: var(--accent);
      font-weight: 550;
    }
    @media (max-width: 60rem) {
      .vz-notice {
        margin-inline: var(--s3);
      }
    }
  `,
})
export class NewsNotice {
  private readonly contract = inject(OpenContract);
  private readonly words = inject(Words);
  protected readonly seen = signal<string | null>(null);
  protected readonly news = computed(() => {
    const { news } = this.contract.view();
    return news && news.since !== this.seen() ? news : null;
  });
  protected readonly line = computed(() => {
    const news = this.news();
    const said = (Object.keys(ANSWERED) as AnswerKind[]).flatMap((kind) => {
      const [word, count] = [ANSWERED[kind], news?.answered[kind] ?? 0];
      return word && count > 0 ? [this.words.t(word, { count })] : [];
    });
    const made = news && news.suggested > 0 ? [this.words.t('negotiation.newsSuggested', { count: news.suggested })] : [];
    return [...made, ...said].join(', ');
  });

  protected show(clauseId: string): void {
    this.contract.filter.set(null);
    this.contract.chooseRow(clauseId);
    this.contract.bringIntoView(clauseId);
  }
}
