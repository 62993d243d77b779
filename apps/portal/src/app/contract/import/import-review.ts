import { Component, computed, inject, input, output } from '@angular/core';
import type { FindingView, ImportView, LeftView } from '@vizavi/api-types';
import type { Audience } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { ImportRequests } from '../../api/import-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Session } from '../../session/session';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import { type Segment, Segments } from '../../ui/segments';
import type { Places } from '../paper/places';
import { DecisionsInImport } from './decisions-in-import';
import { FindingCard } from './finding-card';
import { leftWord } from './left-words';

interface Part {
  readonly key: string;
  readonly title: WordKey;
  readonly lead: WordKey;
  readonly icon: IconName;
  readonly findings: readonly FindingView[];
}

/** What a returned file says, kind by kind, with a box at the foot that makes of it what was decided. */
@Component({
  selector: 'vz-import-review',
  imports: [Button, Empty, FailureNotice, FindingCard, Icon, Segments, T],
  templateUrl: './import-review.html',
  styleUrl: './import-review.css',
})
export class ImportReview {
  private readonly requests = inject(ImportRequests);
  private readonly words = inject(Words);
  private readonly side = inject(Session).me()?.side ?? 'client';
  readonly contractId = input.required<string>();
  readonly view = input.required<ImportView>();
  /** Answers and numbers that the wordings name. */
  readonly places = input.required<Places>();
  readonly discarded = output();
  readonly applied = output<number>();

  protected readonly decisions = new DecisionsInImport(this.view);
  protected readonly left = computed(() => this.view().left.map((one) => ({ ...one, word: leftWord(one.kind) })));
  protected readonly isEmpty = computed(() => this.view().findings.length + this.view().comments.length === 0);
  protected readonly found = computed(() => Object.values(this.view().matched).reduce((sum, count) => sum + count, 0));
  protected readonly parts = computed((): readonly Part[] => {
    const { undeclared, tracked, unmatched, answers } = this.decisions.sorted();
    const all: readonly Part[] = [
      { key: 'undeclared', title: 'word.undeclaredTitle', lead: 'word.undeclaredLead', icon: 'eye-off', findings: undeclared },
      { key: 'unmatched', title: 'word.unmatchedTitle', lead: 'word.unmatchedLead', icon: 'alert', findings: unmatched },
      { key: 'tracked', title: 'word.trackedTitle', lead: 'word.trackedLead', icon: 'edit', findings: tracked },
      { key: 'answers', title: 'word.answersTitle', lead: 'word.answersLead', icon: 'check', findings: answers },
    ];
    return all.filter(({ findings }) => findings.length > 0);
  });
  /** Whom the comments reach is chosen before they are made. */
  protected readonly audiences = computed((): readonly Segment<Audience>[] => [
    { value: this.side, label: this.words.t('negotiation.commentInternal'), icon: 'lock' },
    { value: 'both', label: this.words.t('negotiation.commentShared'), icon: 'users' },
  ]);

  protected readonly applying = attempt((key) =>
    this.requests.apply(this.contractId(), this.view().id, this.decisions.request(), { etag: this.view().etag, key }),
  );

  constructor() {
    if (this.side === 'supplier') this.decisions.audience.set('supplier');
  }

  protected async apply(): Promise<void> {
    const done = await this.applying.run();
    if (done) this.applied.emit(done.suggestions);
  }

  protected trackLeft(index: number, { kind, clauseId }: LeftView): string {
    return `${kind} ${clauseId} ${index}`;
  }
}
