import { inject, Injectable, signal } from '@angular/core';
import type { LiveEvent } from '@vizavi/api-types';
import { LiveStream } from './live-stream';

/** Who is there on a contract. */
export const presenceOf = (contractId: string): Topic => `presence:${contractId}`;

/** A contract's id, any contract, who is on one, or the bell. */
export type Topic = 'contracts' | 'notifications' | (string & {});

interface Follower {
  readonly topic: () => Topic | null | undefined;
  readonly reload: () => void;
}

const GATHERING = 250;

const concerns = (topic: Topic | null | undefined, event: LiveEvent): boolean => {
  if (event.kind === 'resync') return true;
  if (event.kind === 'presence') return event.contractId !== null && topic === presenceOf(event.contractId);
  if (event.kind === 'notification') return topic === 'notifications';
  return event.kind === 'contract' && (topic === 'contracts' || (topic !== null && topic === event.contractId));
};

/** Tells readings when what they show has changed. Ids only come: each reading asks again with its own rights. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly stream = inject(LiveStream);
  private readonly followers = new Set<Follower>();
  private readonly due = new Set<Follower>();
  private gathering: ReturnType<typeof setTimeout> | undefined;
  private readonly ended = signal(0);

  /** The stream was lost a while ago and is being looked for. */
  readonly paused = this.stream.paused;
  /** Grows when the server closed the session. */
  readonly signedOut = this.ended.asReadonly();

  start(): void {
    this.stream.open((event) => this.tell(event));
  }

  stop(): void {
    this.stream.close();
  }

  /** Calls `reload` when the topic changes; returns how to stop. Events that come together cause one reload. */
  follow(topic: () => Topic | null | undefined, reload: () => void): () => void {
    const follower = { topic, reload };
    this.followers.add(follower);
    return () => {
      this.followers.delete(follower);
      this.due.delete(follower);
    };
  }

  tell(event: LiveEvent): void {
    if (event.kind === 'signedOut') this.ended.update((count) => count + 1);
    for (const follower of this.followers) if (concerns(follower.topic(), event)) this.due.add(follower);
    if (this.due.size > 0) this.gathering ??= setTimeout(() => this.reloadDue(), GATHERING);
  }

  private reloadDue(): void {
    this.gathering = undefined;
    const due = [...this.due];
    this.due.clear();
    due.forEach((follower) => follower.reload());
  }
}
