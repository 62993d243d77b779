import { computed, effect, inject, type Signal, signal } from '@angular/core';
import type { ExpectedRow } from '@vizavi/api-types';
import { WorkRequests } from '../api/work-requests';
import { type ExpectedWords, expectedWords } from '../contracts/table/expected-words';
import { Words } from '../language/words';

/** So many the server tells at once. */
const MOST_ASKED = 100;

/** Words of when contracts are expected to be signed, asked of those that are shown and kept as they go by. In an injection context. */
export function expectedEnds(ids: Signal<readonly string[]>): Signal<ReadonlyMap<string, ExpectedWords>> {
  const words = inject(Words);
  const asked = computed(() => ids().slice(0, MOST_ASKED), { equal: (one, other) => one.join() === other.join() });
  const rows = inject(WorkRequests).readExpected(asked);
  const known = signal<ReadonlyMap<string, ExpectedRow>>(new Map());
  effect(() => {
    const found = rows.value();
    if (found) known.update((before) => new Map([...before, ...found.map((row) => [row.id, row] as const)]));
  });
  return computed(() => {
    const say = words.say();
    return new Map(
      [...known()].flatMap(([id, row]) => {
        const told = expectedWords(say, row);
        return told ? [[id, told] as const] : [];
      }),
    );
  });
}
