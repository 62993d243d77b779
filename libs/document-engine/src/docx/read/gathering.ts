import type { Dropped, DroppedKind } from './word-file';

const MOST_DROPPED = 200;
const NEAR = 60;

/** What is gathered while a document is read. */
export class Gathering {
  readonly dropped: Dropped[] = [];
  readonly authors: Record<string, number> = {};

  drop(kind: DroppedKind, near: string): void {
    const words = near.replace(/\s+/g, ' ').trim().slice(-NEAR);
    const isKnown = this.dropped.some((one) => one.kind === kind && one.near === words);
    if (!isKnown && this.dropped.length < MOST_DROPPED) this.dropped.push({ kind, near: words });
  }

  countChange(author: string): void {
    const known = Object.hasOwn(this.authors, author) ? this.authors[author]! : 0;
    Object.defineProperty(this.authors, author, { value: known + 1, enumerable: true, configurable: true, writable: true });
  }
}
