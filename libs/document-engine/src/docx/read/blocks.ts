import type { Gathering } from './gathering';
import type { InlineReader } from './inline';
import {
  type Ends,
  type MarkedBlock,
  type MarkedCell,
  type MarkedParagraph,
  type MarkedRow,
  type MarkedTable,
  type ParagraphLook,
  UNMARKED,
} from './marked';
import { attribute, child, children, type Element, isOn, valueOf } from './parse-xml';
import type { Styles } from './styles';

const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml']);

/** Reads paragraphs and tables in the order of the file. */
export class BlockReader {
  /** Marks that stand between paragraphs belong to the next one. */
  private bookmarks: string[] = [];
  private commentIds: string[] = [];

  constructor(
    private readonly inline: InlineReader,
    private readonly styles: Styles,
    private readonly gathering: Gathering,
  ) {}

  read(parent: Element, outer: Ends = UNMARKED): readonly MarkedBlock[] {
    return children(parent).flatMap((element) => this.block(element, outer));
  }

  private block(element: Element, outer: Ends): readonly MarkedBlock[] {
    const name = element.localName ?? '';
    if (WRAPPERS.has(name)) return this.read(element, outer);
    switch (name) {
      case 'p':
        return [this.paragraph(element, outer)];
      case 'tbl':
        return [this.table(element, outer)];
      case 'ins':
      case 'moveTo':
        return this.read(element, { ...outer, isInserted: true });
      case 'del':
      case 'moveFrom':
        return this.read(element, { ...outer, isDeleted: true });
      case 'bookmarkStart':
        this.bookmarks.push(attribute(element, 'name') ?? '');
        return [];
      case 'commentRangeStart':
        this.commentIds.push(attribute(element, 'id') ?? '');
        return [];
      default:
        return [];
    }
  }

  private paragraph(element: Element, outer: Ends): MarkedParagraph {
    const properties = child(element, 'pPr');
    const mark = child(properties, 'rPr');
    const change = child(properties, 'pPrChange');
    const { runs, bookmarks, commentIds, authors } = this.inline.read(element);
    const tracked = [...trackedIn(mark), ...(change ? [change] : [])].map((each) => attribute(each, 'author') ?? '');
    tracked.forEach((author) => this.gathering.countChange(author));
    const read: MarkedParagraph = {
      kind: 'paragraph',
      ...this.look(properties),
      was: change ? this.look(child(change, 'pPr')) : null,
      end: endsOf(mark, outer),
      bookmarks: [...this.bookmarks, ...bookmarks],
      runs: runs.map((run) => within(run, outer)),
      commentIds: [...new Set([...this.commentIds, ...commentIds])],
      authors: [...new Set([...authors, ...tracked])],
    };
    this.bookmarks = [];
    this.commentIds = [];
    return read;
  }

  private look(properties: Element | undefined): ParagraphLook {
    const id = valueOf(child(properties, 'pStyle'));
    const numbering = child(properties, 'numPr');
    const styled = this.styles.numberingOf(id);
    const list = valueOf(child(numbering, 'numId')) ?? styled?.list ?? null;
    const level = Number(valueOf(child(numbering, 'ilvl')) ?? styled?.level ?? 0) || 0;
    return { style: this.styles.nameOf(id), list: list === null || list === '0' ? null : { list, level } };
  }

  private table(element: Element, outer: Ends): MarkedTable {
    const indent = child(child(element, 'tblPr'), 'tblInd');
    const rows = flat(element, 'tr').map((row) => this.row(row, outer));
    const authors = rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.flatMap((block) => block.authors)));
    return { kind: 'table', left: Number(attribute(indent, 'w') ?? 0) || 0, rows, authors: [...new Set(authors)] };
  }

  private row(element: Element, outer: Ends): MarkedRow {
    const properties = child(element, 'trPr');
    const ends = endsOf(properties, outer);
    for (const each of trackedIn(properties)) this.gathering.countChange(attribute(each, 'author') ?? '');
    return { ...ends, isHead: isOn(child(properties, 'tblHeader')), cells: flat(element, 'tc').map((cell) => this.cell(cell, ends)) };
  }

  private cell(element: Element, outer: Ends): MarkedCell {
    const properties = child(element, 'tcPr');
    const merge = child(properties, 'vMerge');
    const ends = {
      isInserted: outer.isInserted || child(properties, 'cellIns') !== undefined,
      isDeleted: outer.isDeleted || child(properties, 'cellDel') !== undefined,
    };
    return {
      ...ends,
      span: Math.min(100, Math.max(1, Number(valueOf(child(properties, 'gridSpan')) ?? 1) || 1)),
      isContinued: merge !== undefined && (valueOf(merge) ?? 'continue') === 'continue',
      blocks: this.read(element, UNMARKED),
    };
  }
}

const TRACKED: readonly string[] = ['ins', 'del', 'moveTo', 'moveFrom'];
const trackedIn = (properties: Element | undefined): readonly Element[] =>
  children(properties).filter(({ localName }) => TRACKED.includes(localName ?? ''));

const endsOf = (properties: Element | undefined, outer: Ends): Ends => ({
  isInserted: outer.isInserted || child(properties, 'ins') !== undefined || child(properties, 'moveTo') !== undefined,
  isDeleted: outer.isDeleted || child(properties, 'del') !== undefined || child(properties, 'moveFrom') !== undefined,
});

const within = <T extends Ends>(run: T, outer: Ends): T => ({
  ...run,
  isInserted: run.isInserted || outer.isInserted,
  isDeleted: run.isDeleted || outer.isDeleted,
});

/** Elements of a name below one, also inside of what wraps them. */
function flat(element: Element, name: string): readonly Element[] {
  return children(element).flatMap((each) => {
    if (each.localName === name) return [each];
    return WRAPPERS.has(each.localName ?? '') ? flat(each, name) : [];
  });
}
