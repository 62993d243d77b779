import { Component, computed, input } from '@angular/core';
import type { FindingView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import type { DecisionsInImport } from './decisions-in-import';

const BLOCKED: Readonly<Record<string, WordKey>> = {
  'clause-fixed': 'problems.clause-fixed',
  'clause-unknown': 'problems.clause-unknown',
  'clause-has-your-suggestion': 'problems.clause-has-your-suggestion',
  'import-text-moved': 'problems.import-text-moved',
  'import-unreadable': 'problems.import-unreadable',
};

/** One clause of a returned file: what changed in it, whether somebody said so, and what it is to become. */
@Component({
  selector: 'vz-finding-card',
  imports: [Badge, Icon, T],
  templateUrl: './finding-card.html',
  styleUrl: './finding-card.css',
  host: { '[class.undeclared]': 'one().isUndeclared' },
})
export class FindingCard {
  readonly one = input.required<FindingView>();
  readonly decisions = input.required<DecisionsInImport>();
  protected readonly isOpen = computed(() => !['blocked', 'already'].includes(this.one().plan));
  protected readonly waits = computed(() => this.decisions().waits(this.one()));
  protected readonly blocked = computed((): WordKey => BLOCKED[this.one().blockedBy ?? ''] ?? 'problems.import-unreadable');
  /** Clauses that are missing from the file, as long as no other stranger is said to be them. */
  protected readonly candidates = computed(() =>
    this.decisions()
      .missing()
      .map(({ clauseId, clauseNumber, clauseHeading }) => ({
        id: clauseId ?? '',
        number: clauseNumber ?? '',
        heading: clauseHeading ?? '',
      })),
  );
}
