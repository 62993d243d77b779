import { Component, computed, inject, input } from '@angular/core';
import type { FindingView } from '@vizavi/api-types';
import { bodySchema, diff, mark, type MarkedBody } from '@vizavi/document-model';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Session } from '../../session/session';
import { Badge } from '../../ui/badge';
import { Icon } from '../../ui/icon';
import { DrawnBody } from '../paper/drawn-body';
import type { Places } from '../paper/places';
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
  imports: [Badge, DrawnBody, Icon, T],
  templateUrl: './finding-card.html',
  styleUrl: './finding-card.css',
  host: { '[class.undeclared]': 'one().isUndeclared', '[class.by-supplier]': 'side === "supplier"' },
})
export class FindingCard {
  readonly one = input.required<FindingView>();
  readonly decisions = input.required<DecisionsInImport>();
  readonly places = input.required<Places>();
  protected readonly side = inject(Session).me()?.side ?? 'client';
  /** The whole clause with what changed in it, so that a word is read in its sentence. */
  protected readonly marked = computed((): MarkedBody | null => {
    const { base, proposed } = this.one();
    if (!base || !proposed) return null;
    const [before, after] = [bodySchema.nodeFromJSON(base), bodySchema.nodeFromJSON(proposed)];
    return mark(
      before,
      diff(before, after).map((change) => ({ ...change, id: String(change.order), side: this.side })),
    );
  });
  /** In a clause of both kinds the silent changes are named apart. */
  protected readonly silent = computed(() => (this.one().isTracked ? this.one().changes.filter((change) => change.isUndeclared) : []));
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
