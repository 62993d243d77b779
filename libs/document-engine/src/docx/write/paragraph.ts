import { styleId } from '../styles';
import { authored, trackedMark, type Tracked } from './tracked';
import type { Writing } from './writing';
import { el, val, type Xml } from './xml';

/** How a paragraph looks: a style, a place in a list, and what differs from the style. */
export interface Look {
  readonly style: string;
  readonly numbering?: { readonly list: number; readonly level: number };
  readonly align?: 'center' | 'right';
  readonly left?: number;
  readonly pageBreakBefore?: boolean;
  /** How it looked before a change that is not taken yet. */
  readonly was?: { readonly look: Look; readonly changeId: string };
}

/** A paragraph with its content; `mark` says whether its end is proposed or struck. */
export function paragraph(writing: Writing, look: Look, mark: Tracked, content: Xml): Xml {
  const ending = trackedMark(writing, mark);
  const properties = el('w:pPr', null, propertiesOf(look), ending === '' ? '' : el('w:rPr', null, ending), changed(writing, look));
  return el('w:p', null, properties, content);
}

const changed = (writing: Writing, { was }: Look): Xml =>
  was ? el('w:pPrChange', authored(writing, was.changeId), el('w:pPr', null, propertiesOf(was.look))) : '';

function propertiesOf({ style, numbering, align, left, pageBreakBefore }: Look): Xml {
  return [
    val('w:pStyle', styleId(style)),
    pageBreakBefore ? el('w:pageBreakBefore', null) : '',
    numbering ? el('w:numPr', null, val('w:ilvl', numbering.level), val('w:numId', numbering.list)) : '',
    left === undefined ? '' : el('w:ind', { 'w:left': left, 'w:firstLine': 0 }),
    align === undefined ? '' : val('w:jc', align),
  ].join('');
}
