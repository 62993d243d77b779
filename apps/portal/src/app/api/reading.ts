import { httpResource, type HttpResourceRequest } from '@angular/common/http';
import { computed, linkedSignal, type Signal, signal } from '@angular/core';
import { type Failure, toFailure } from './failure';

/** Something read from the server, for `*vzLoad`: its latest value survives a reload and a lost connection. */
export interface Reading<T> {
  /** Undefined until the first answer, and again when another thing is asked for. */
  readonly value: Signal<T | undefined>;
  /** Why there is no value; null while there is one. */
  readonly failure: Signal<Failure | null>;
  readonly loading: Signal<boolean>;
  /** `ETag` of the latest answer, for `If-Match`. */
  readonly etag: Signal<string | null>;
  reload(): void;
}

interface Seen<T> {
  readonly asked: string;
  readonly value: T | undefined;
}

const nameOf = (request: HttpResourceRequest | undefined): string =>
  request ? `${request.url}?${JSON.stringify(request.params ?? {})}` : '';

/** Must run in an injection context. With `keep`, the old value stays on screen while another is fetched (filters of a list). */
export function readingOf<T>(request: () => HttpResourceRequest | undefined, keep: 'keep' | 'drop'): Reading<T> {
  // A resource ignores `reload` while it is asking, and what it asked before an act tells nothing of it: another turn is another request.
  const turn = signal(0);
  const resource = httpResource<T>(() => {
    turn();
    return request();
  });
  const asked = computed(() => nameOf(request()));
  const seen = linkedSignal<{ asked: string; value: T | undefined }, Seen<T>>({
    source: () => ({ asked: asked(), value: resource.hasValue() ? resource.value() : undefined }),
    computation: (now, previous) => {
      const mayKeep = keep === 'keep' || previous?.value.asked === now.asked;
      return { asked: now.asked, value: now.value ?? (mayKeep ? previous?.value.value : undefined) };
    },
  });
  const value = computed(() => seen().value);
  return {
    value,
    failure: computed(() => (value() === undefined && resource.error() ? toFailure(resource.error()) : null)),
    loading: resource.isLoading,
    etag: computed(() => resource.headers()?.get('ETag') ?? null),
    reload: () => turn.update((count) => count + 1),
  };
}
