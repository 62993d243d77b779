import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChangesSummaryView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { PaperRequests } from '../api/paper-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Icon } from '../ui/icon';

/** A contract that has been on screen as long was looked at. */
const LOOKED_AT = 4_000;

/** What is new in the contract since this member last looked; it stays through the visit, and the next one begins after it. */
@Component({
  selector: 'vz-since-seen',
  imports: [Icon, RouterLink, T],
  template: `
    @if (line(); as text) {
      <p class="vz-notice">
        <vz-icon name="history" />
        <span>
          {{ text }}
          <a
            [routerLink]="['/contracts', contractId(), 'compare']"
            [queryParams]="{ from: first()?.from?.number, to: first()?.to?.number }"
            >{{ 'documents.compare' | t }}</a
          >
        </span>
      </p>
    }
  `,
  styles: `
    /* Nothing new takes no room. */
    :host {
      display: contents;
    }
    a {
      white-space: nowrap;
    }
  `,
})
export class SinceSeen {
  private readonly papers = inject(PaperRequests);
  private readonly words = inject(Words);
  readonly contractId = input.required<string>();

  private readonly summary = this.papers.readSummary(
    () => this.contractId(),
    () => null,
  );
  /** As it was on arrival: marking it read does not take it from the screen. */
  protected readonly first = linkedSignal<ChangesSummaryView | undefined, ChangesSummaryView | undefined>({
    source: this.summary.value,
    computation: (now, before) => before?.value ?? now,
  });
  protected readonly line = computed(() => {
    const view = this.first();
    if (!view?.seenAt || view.clauses.length + view.acts.length + view.comments === 0) return null;
    return this.words.t('papers.sinceLine', { clauses: view.clauses.length, acts: view.acts.length, comments: view.comments }).trim();
  });
  private readonly marking = attempt((key, at: string, revision: number | null) =>
    this.papers.markRead(this.contractId(), { at, revision }, { key }),
  );

  constructor() {
    effect((onCleanup) => {
      const view = this.summary.value();
      if (!view) return;
      const looking = setTimeout(() => void this.marking.run(view.until, view.to.number), LOOKED_AT);
      onCleanup(() => clearTimeout(looking));
    });
  }
}
