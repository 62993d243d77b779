import type { Language } from '@vizavi/domain';
import type { WordAuthor, WordComment, WordContract } from '../word-contract';

export type ListKind = 'bulletList' | 'orderedList';

/** What has been given out while one document is written: ids, lists, footnotes, comments. */
export class Writing {
  readonly footnotes: string[] = [];
  readonly lists: ListKind[] = [];
  private lastId = 0;

  constructor(private readonly contract: WordContract) {}

  get language(): Language {
    return this.contract.language;
  }

  nextId(): number {
    return (this.lastId += 1);
  }

  authorOf(changeId: string): WordAuthor {
    return this.contract.changes[changeId] ?? { name: '—', at: this.contract.createdAt };
  }

  labelOf(key: string): string {
    return this.contract.labels[key] ?? key;
  }

  /** The number by which a paragraph refers to a new list. */
  addList(kind: ListKind): number {
    this.lists.push(kind);
    return FIRST_LIST + this.lists.length - 1;
  }

  /** The number by which the text refers to a new footnote. */
  addFootnote(text: string): number {
    this.footnotes.push(text);
    return FIRST_FOOTNOTE + this.footnotes.length - 1;
  }

  /** Comments on a clause, or on the whole contract, with the number of each. */
  commentsOn(clauseId: string | null): readonly { readonly comment: WordComment; readonly number: number }[] {
    return this.contract.comments.flatMap((comment, number) => (comment.clauseId === clauseId ? [{ comment, number }] : []));
  }
}

/** The clauses are list 1. */
export const FIRST_LIST = 2;
/** Notes −1 to 0 are the lines between text and notes. */
export const FIRST_FOOTNOTE = 1;
