import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import type { Page } from '@vizavi/api-types';
import { attempt } from './attempt';
import type { Reading } from './reading';
import { type Parameters, type ReadOptions, Server } from './server';

/** A list by pages: the first is read like anything else, «показать ещё» appends by cursor. */
export interface Pages<T> extends Reading<Page<T>> {
  readonly items: Signal<readonly T[]>;
  readonly total: Signal<number>;
  readonly totalIsCapped: Signal<boolean>;
  readonly hasMore: Signal<boolean>;
  readonly loadingMore: Signal<boolean>;
  more(): Promise<void>;
}

interface Appended<T> {
  readonly filter: string;
  readonly items: readonly T[];
  readonly nextCursor: string | null | undefined;
}

/** In an injection context. Rows are told apart by `id`; a live reload renews the first page and keeps what was appended. */
export function pagesOf<T extends { readonly id: string }>(
  path: string | (() => string),
  parameters: () => Parameters = () => ({}),
  options: ReadOptions = {},
): Pages<T> {
  const server = inject(Server);
  const address = typeof path === 'string' ? (): string => path : path;
  const first = server.read<Page<T>>(address, parameters, { keep: 'keep', ...options });
  const filter = computed(() => JSON.stringify([address(), parameters()]));
  const appended = linkedSignal<string, Appended<T>>({
    source: filter,
    computation: (now) => ({ filter: now, items: [], nextCursor: undefined }),
  });
  const cursor = computed(() =>
    appended().nextCursor === undefined ? (first.value()?.nextCursor ?? null) : (appended().nextCursor ?? null),
  );
  const items = computed(() => {
    const top = first.value()?.items ?? [];
    const ids = new Set(top.map((one) => one.id));
    return [...top, ...appended().items.filter((one) => !ids.has(one.id))];
  });
  const fetching = attempt((_key: string, from: string) => server.get<Page<T>>(address(), { ...parameters(), cursor: from }));

  const more = async (): Promise<void> => {
    const from = cursor();
    const asked = filter();
    const page = from === null ? undefined : await fetching.run(from);
    if (page && asked === filter())
      appended.update((now) => ({ filter: asked, items: [...now.items, ...page.items], nextCursor: page.nextCursor }));
  };

  return {
    ...first,
    items,
    total: computed(() => first.value()?.total ?? 0),
    totalIsCapped: computed(() => first.value()?.totalIsCapped ?? false),
    hasMore: computed(() => cursor() !== null),
    loadingMore: fetching.busy,
    more,
  };
}
