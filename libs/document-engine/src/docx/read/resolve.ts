import { APPENDIX_MARK, END_MARK, isClauseBookmark, withoutCopy } from '../bookmarks';
import { isClauseStyle, listDepthOf, STYLE } from '../styles';
import type { Gathering } from './gathering';
import type { Ends, MarkedBlock, MarkedParagraph, MarkedRun, MarkedTable, ParagraphLook } from './marked';
import type { Numbering } from './numbering';
import { tableCells } from './table-cells';
import type { ReadBlock, ReadParagraph, ReadText } from './word-file';

/** One reading of the text: with every tracked change accepted, or with every one rejected. */
export class Resolver {
  constructor(
    private readonly isAccepting: boolean,
    private readonly numbering: Numbering,
    private readonly gathering: Gathering,
  ) {}

  blocks(marked: readonly MarkedBlock[]): readonly ReadBlock[] {
    const resolved: ReadBlock[] = [];
    let open: MarkedParagraph | null = null;
    const close = (): void => {
      if (open && this.runs(open).length > 0) resolved.push(this.paragraph(open));
      open = null;
    };
    for (const block of marked) {
      if (block.kind === 'table') {
        close();
        const table = this.table(block);
        if (table.rows.length > 0) resolved.push(table);
        continue;
      }
      const joined: MarkedParagraph = open ? this.joined(open, block) : block;
      if (this.stays(block.end)) resolved.push(this.paragraph(joined));
      open = this.stays(block.end) ? null : joined;
    }
    close();
    return resolved;
  }

  private stays({ isInserted, isDeleted }: Ends): boolean {
    return this.isAccepting ? !isDeleted : !isInserted;
  }

  private runs({ runs }: MarkedParagraph): readonly MarkedRun[] {
    return runs.filter((run) => this.stays(run));
  }

  /** A paragraph whose end is gone takes the next one in; of one that is gone as a whole nothing but its marks may stay. */
  private joined(first: MarkedParagraph, second: MarkedParagraph): MarkedParagraph {
    const authors = [...new Set([...first.authors, ...second.authors])];
    const commentIds = [...new Set([...first.commentIds, ...second.commentIds])];
    if (this.runs(first).length > 0)
      return {
        ...first,
        end: second.end,
        runs: [...first.runs, ...second.runs],
        bookmarks: [...first.bookmarks, ...second.bookmarks],
        authors,
        commentIds,
      };
    const isOther = second.bookmarks.some(isPlaceMark);
    const bookmarks = isOther ? second.bookmarks : [...first.bookmarks, ...second.bookmarks];
    const look = goesOn(first, second) ? { style: first.style, list: first.list } : {};
    return { ...second, ...look, bookmarks, authors: isOther ? second.authors : authors, commentIds };
  }

  private paragraph(marked: MarkedParagraph): ReadParagraph {
    const look: ParagraphLook = !this.isAccepting && marked.was ? marked.was : marked;
    return {
      kind: 'paragraph',
      style: look.style,
      number: look.list ? this.numbering.next(look.list.list, look.list.level) : null,
      bookmarks: marked.bookmarks.map(withoutCopy),
      content: merged(this.runs(marked).map((run) => this.text(run))),
      commentIds: marked.commentIds,
      authors: marked.authors,
    };
  }

  private text({ text, formats, was, footnote }: MarkedRun): ReadText {
    const own = !this.isAccepting && was ? was : formats;
    return { text, formats: own, ...(footnote === undefined ? {} : { footnote }) };
  }

  private table({ left, rows, authors }: MarkedTable): ReadBlock & { readonly kind: 'table' } {
    const kept = rows
      .filter((row) => this.stays(row))
      .map((row) => ({ ...row, cells: row.cells.filter((cell) => this.stays(cell)) }))
      .filter((row) => row.cells.length > 0);
    return { kind: 'table', left, authors, rows: tableCells(kept, (blocks) => this.blocks(blocks), this.gathering) };
  }
}

/** What stands under a number belongs to it: when the numbered paragraph goes, the number stays with the rest, but not with that of an item around it. */
function goesOn(first: ParagraphLook, second: ParagraphLook): boolean {
  if (first.list === null || second.list !== null) return false;
  return second.style === STYLE.text
    ? isClauseStyle(first.style)
    : listDepthOf(second.style) === first.list.level && !isClauseStyle(first.style);
}

/** Another clause begins there, or the end of them. */
const isPlaceMark = (name: string): boolean => isClauseBookmark(name) || name === END_MARK || name.startsWith(APPENDIX_MARK);

function merged(texts: readonly ReadText[]): readonly ReadText[] {
  const all: ReadText[] = [];
  for (const text of texts) {
    const last = all.at(-1);
    const fits = last && last.footnote === undefined && text.footnote === undefined && last.formats.join() === text.formats.join();
    if (fits) all.splice(-1, 1, { ...last, text: last.text + text.text });
    else all.push(text);
  }
  return all;
}
