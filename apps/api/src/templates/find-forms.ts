import type { Transaction } from '@vizavi/database';
import type { Form } from '@vizavi/domain';
import { allClauses } from './stored-form';

/** What a form is found by. */
interface Findable {
  readonly stems: ReadonlySet<string>;
  readonly text: string;
}

export interface VersionedForm {
  readonly version: { readonly versionId: string };
  readonly form: Form;
}

const MOST_WORDS = 8;
const MOST_KEPT = 500;

const STEMS = `
  select tsvector_to_array(to_tsvector('russian', word)) || tsvector_to_array(to_tsvector('english', word)) as stems
  from unnest($1::text[]) with ordinality as given (word, n) order by n`;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const textOf = ({ name, title, purpose, law, clauses }: Form): string =>
  [name, title, purpose, ...allClauses(clauses).map((clause) => clause.heading)]
    .flatMap((one) => [one?.ru ?? '', one?.en ?? ''])
    .concat(law)
    .join('\n')
    .toLowerCase();

const stemsOf = async (transaction: Transaction, texts: readonly string[]): Promise<readonly (readonly string[])[]> =>
  (await transaction.rows<{ stems: string[] }>(STEMS, [texts], 'stems')).map((row) => row.stems);

/** Finds forms by words in either language: PostgreSQL knows the stems, and a version never changes, so its own are asked once. */
export class FindForms {
  private readonly kept = new Map<string, Findable>();

  /** The forms that have every word of the query, by its stem or, while it is being typed, as a piece. */
  async find<T extends VersionedForm>(transaction: Transaction, q: string, among: readonly T[]): Promise<readonly T[]> {
    const words = wordsOf(q).slice(0, MOST_WORDS);
    if (words.length === 0) return among;
    const stems = await stemsOf(transaction, words);
    const found: T[] = [];
    for (const one of among) if (isFound(await this.findable(transaction, one), words, stems)) found.push(one);
    return found;
  }

  private async findable(transaction: Transaction, { version: { versionId }, form }: VersionedForm): Promise<Findable> {
    const known = this.kept.get(versionId);
    if (known) return known;
    const text = textOf(form);
    const findable = { text, stems: new Set((await stemsOf(transaction, [text]))[0]) };
    if (this.kept.size >= MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(versionId, findable);
    return findable;
  }
}

/** A word without stems, as «для», says nothing. */
const isFound = ({ stems, text }: Findable, words: readonly string[], asked: readonly (readonly string[])[]): boolean =>
  words.every((word, index) => asked[index]!.length === 0 || asked[index]!.some((stem) => stems.has(stem)) || text.includes(word));
