import { type Signal, signal } from '@angular/core';
import { type Failure, toFailure } from './failure';

/** An act of a person: busy while it runs, its failure to show, one idempotency key until the outcome is known. */
export interface Attempt<A extends readonly unknown[], R> {
  readonly busy: Signal<boolean>;
  readonly failure: Signal<Failure | null>;
  /** The result, or undefined when it failed or one is running already; the failure is in `failure`. */
  run(...input: A): Promise<R | undefined>;
  forget(): void;
}

/** `readonly approving = attempt((key, hash: string) => this.contracts.act(id, 'approve', { revisionHash: hash }, { etag, key }))`. */
export function attempt<A extends readonly unknown[], R>(act: (key: string, ...input: A) => Promise<R>): Attempt<A, R> {
  const busy = signal(false);
  const failure = signal<Failure | null>(null);
  let key: string | null = null;
  let keyedFor = '';

  /** A lost answer keeps its key for the same input; other input is another act. */
  const keyFor = (input: A): string => {
    const named = JSON.stringify(input) ?? '';
    if (key === null || named !== keyedFor) key = crypto.randomUUID();
    keyedFor = named;
    return key;
  };

  const run = async (...input: A): Promise<R | undefined> => {
    if (busy()) return undefined;
    busy.set(true);
    failure.set(null);
    try {
      const result = await act(keyFor(input), ...input);
      key = null;
      return result;
    } catch (error) {
      const found = toFailure(error);
      if (!found.isUncertain) key = null;
      failure.set(found);
      return undefined;
    } finally {
      busy.set(false);
    }
  };

  return { busy: busy.asReadonly(), failure: failure.asReadonly(), run, forget: () => failure.set(null) };
}
