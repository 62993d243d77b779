import { textOfBlock } from '../match/match-clauses';
import { readDocx } from '../read/read-docx';
import type { ReadBlock, WordFile } from '../read/word-file';
import { bodyOf, type CutClause, cutPaper } from './cut-paper';
import { nearForms, sameClauses } from './near-forms';
import type { KnownForm, OwnClause, OwnPaper } from './own-paper';

const LONGEST_TITLE = 200;

/**
 * Reads a contract that was not made here: its clauses by their numbers and headings, and the supplier's form that it is nearest to. `chosen` is
 * the key of the form with which it shall be compared instead.
 * @throws DocxRefused as `readDocx` does, and when it has too many clauses
 */
export function readOwnPaper(bytes: Uint8Array, forms: readonly KnownForm[], chosen: string | null): OwnPaper {
  const file = readDocx(bytes);
  const { opening, clauses } = cutPaper(file);
  const nearest = nearForms(clauses, forms);
  const key = chosen ?? nearest[0]?.key;
  const form = forms.find((one) => one.key === key);
  const title = titleOf(file);
  return {
    title: shortened(title),
    // The title stands above the text anyway.
    opening: bodyOf(opening.filter((_, index) => index !== opening.findIndex((each) => lineOf(each) === title))),
    clauses: placed(clauses, sameClauses(clauses, form)),
    tracked: Object.values(file.authors).reduce((sum, count) => sum + count, 0),
    comments: file.comments.length,
    dropped: file.dropped,
    nearest,
  };
}

/** The first line with words. */
function titleOf({ accepted }: WordFile): string {
  return accepted.map(lineOf).find((text) => /\p{L}/u.test(text)) ?? '';
}

const lineOf = (block: ReadBlock): string => textOfBlock(block).replace(/\s+/g, ' ').trim();

const shortened = (line: string): string => (line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1)}…`);

/** Under the nearest clause above it that is of a higher level. */
function placed(clauses: readonly CutClause[], same: ReadonlyMap<CutClause, string>): readonly OwnClause[] {
  const open: { readonly level: number; readonly clauseId: string }[] = [];
  return clauses.map((clause, index) => {
    while (open.length > 0 && open.at(-1)!.level >= clause.level) open.pop();
    const parentId = open.at(-1)?.clauseId ?? null;
    const ofForm = same.get(clause);
    const clauseId = ofForm ?? `own-${index + 1}`;
    open.push({ level: clause.level, clauseId });
    const { number, heading, body } = clause;
    return { clauseId, parentId, number, heading, body, isOfForm: ofForm !== undefined };
  });
}
