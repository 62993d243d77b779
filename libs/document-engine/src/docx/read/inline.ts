import { Fields } from './fields';
import type { Gathering } from './gathering';
import { type Ends, type MarkedRun, UNMARKED } from './marked';
import { attribute, child, children, type Element, isOn, valueOf } from './parse-xml';
import { formatsOf, type Styles } from './styles';

/** What the inside of a paragraph gives, besides its runs. */
export interface Inside {
  readonly runs: MarkedRun[];
  readonly bookmarks: string[];
  readonly commentIds: string[];
  readonly authors: string[];
}

/** A line break inside a paragraph: the sign of Unicode for it, since a clause body takes no control characters. */
export const LINE_BREAK = '\u2028';
const NO_BREAK_HYPHEN = '\u2011';
const SOFT_HYPHEN = '\u00ad';
const UNKNOWN_SIGN = '\u25a1';

const WRAPPERS = new Set(['hyperlink', 'smartTag', 'customXml', 'dir', 'bdo', 'ruby', 'rubyBase', 'sdt', 'sdtContent', 'fldSimple']);

/** Reads runs with their tracked changes. */
export class InlineReader {
  private readonly fields: Fields;
  private near = '';

  constructor(
    private readonly styles: Styles,
    private readonly notes: ReadonlyMap<string, string>,
    private readonly gathering: Gathering,
  ) {
    this.fields = new Fields(() => gathering.drop('field', this.near));
  }

  read(paragraph: Element): Inside {
    const inside: Inside = { runs: [], bookmarks: [], commentIds: [], authors: [] };
    this.walk(paragraph, UNMARKED, inside);
    return inside;
  }

  private walk(parent: Element, ends: Ends, inside: Inside): void {
    for (const element of children(parent)) this.element(element, ends, inside);
  }

  private element(element: Element, ends: Ends, inside: Inside): void {
    const name = element.localName ?? '';
    if (WRAPPERS.has(name)) return this.walk(element, ends, inside);
    switch (name) {
      case 'r':
        return this.run(element, ends, inside);
      case 'ins':
      case 'moveTo':
        this.author(element, inside);
        return this.walk(element, { ...ends, isInserted: true }, inside);
      case 'del':
      case 'moveFrom':
        this.author(element, inside);
        return this.walk(element, { ...ends, isDeleted: true }, inside);
      case 'bookmarkStart':
        inside.bookmarks.push(attribute(element, 'name') ?? '');
        return;
      case 'commentRangeStart':
      case 'commentReference':
        inside.commentIds.push(attribute(element, 'id') ?? '');
        return;
      case 'oMath':
      case 'oMathPara':
        this.gathering.drop('math', this.near);
        return this.push(inside, textIn(element), element, ends);
    }
  }

  private run(run: Element, ends: Ends, inside: Inside): void {
    for (const piece of children(run)) this.piece(piece, run, ends, inside);
  }

  private piece(piece: Element, run: Element, ends: Ends, inside: Inside): void {
    switch (piece.localName ?? '') {
      case 't':
      case 'delText':
        return this.push(inside, piece.textContent ?? '', run, ends);
      case 'tab':
      case 'ptab':
        return this.push(inside, ' ', run, ends);
      case 'br':
      case 'cr':
        return attribute(piece, 'type') === null || attribute(piece, 'type') === 'textWrapping'
          ? this.push(inside, LINE_BREAK, run, ends)
          : undefined;
      case 'noBreakHyphen':
        return this.push(inside, NO_BREAK_HYPHEN, run, ends);
      case 'softHyphen':
        return this.push(inside, SOFT_HYPHEN, run, ends);
      case 'sym':
        this.gathering.drop('symbol', this.near);
        return this.push(inside, UNKNOWN_SIGN, run, ends);
      case 'fldChar':
        return this.fields.mark(attribute(piece, 'fldCharType'));
      case 'instrText':
      case 'delInstrText':
        return this.fields.instruct(piece.textContent ?? '');
      case 'commentReference':
        inside.commentIds.push(attribute(piece, 'id') ?? '');
        return;
      case 'footnoteReference':
        return this.note(piece, run, ends, inside);
      case 'endnoteReference':
        return this.gathering.drop('endnote', this.near);
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        return this.picture(piece);
    }
  }

  private note(piece: Element, run: Element, ends: Ends, inside: Inside): void {
    const footnote = this.notes.get(attribute(piece, 'id') ?? '');
    if (footnote) inside.runs.push({ ...this.shape(run, inside), ...ends, text: '', footnote });
  }

  private picture(piece: Element): void {
    const words = textIn(piece, 'txbxContent');
    if (words !== '') return this.gathering.drop('textBox', words);
    this.gathering.drop(piece.localName === 'object' ? 'embedded' : 'image', this.near);
  }

  private push(inside: Inside, text: string, run: Element, ends: Ends): void {
    const clean = text.replace(/[\t\n\r]/g, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
    if (clean === '' || this.fields.isCode) return;
    this.near = `${this.near}${clean}`.slice(-80);
    inside.runs.push({ ...this.shape(run, inside), ...ends, text: clean });
  }

  private shape(run: Element, inside: Inside): Pick<MarkedRun, 'formats' | 'was'> {
    const properties = child(run, 'rPr');
    if (isOn(child(properties, 'strike')) || isOn(child(properties, 'dstrike'))) this.gathering.drop('strike', this.near);
    const change = child(properties, 'rPrChange');
    if (change) this.author(change, inside);
    return {
      formats: this.formats(properties),
      was: change ? this.formats(child(change, 'rPr')) : null,
    };
  }

  private formats(properties: Element | undefined): MarkedRun['formats'] {
    const own = formatsOf(properties);
    const styled = this.styles.formatsOf(valueOf(child(properties, 'rStyle')));
    return styled.length === 0 ? own : [...new Set([...own, ...styled])].sort();
  }

  private author(element: Element, inside: Inside): void {
    const author = attribute(element, 'author') ?? '';
    if (!inside.authors.includes(author)) inside.authors.push(author);
    this.gathering.countChange(author);
  }
}

/** All words below an element, or below those of a name. */
export function textIn(element: Element, under: string | null = null): string {
  return children(element)
    .map((each) => {
      if (each.localName === under) return textIn(each);
      if (each.localName === 't') return under === null ? (each.textContent ?? '') : '';
      return textIn(each, under);
    })
    .join('');
}
