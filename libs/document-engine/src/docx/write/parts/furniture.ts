import type { WordContract } from '../../word-contract';
import { WORDS } from '../../../pdf/words';
import { plainRun } from '../runs';
import { document, el, NAMESPACES, val, type Xml } from '../xml';

const paragraph = (style: string, ...runs: readonly Xml[]): Xml => el('w:p', null, el('w:pPr', null, val('w:pStyle', style)), ...runs);

const field = (instruction: string): Xml =>
  [
    el('w:r', null, el('w:fldChar', { 'w:fldCharType': 'begin' })),
    el('w:r', null, `<w:instrText xml:space="preserve"> ${instruction} </w:instrText>`),
    el('w:r', null, el('w:fldChar', { 'w:fldCharType': 'separate' })),
    plainRun('1'),
    el('w:r', null, el('w:fldChar', { 'w:fldCharType': 'end' })),
  ].join('');

export const header = ({ header: text }: WordContract): Xml => document(el('w:hdr', NAMESPACES, paragraph('header', plainRun(text))));

/** Which text this is on the left, the page on the right. */
export function footer({ revisionLine, language }: WordContract): Xml {
  // The words around the two numbers are those of the printed page.
  const [before, between, after] = WORDS[language].page(1, 2).split(/[12]/);
  const page = [plainRun(before!), field('PAGE'), plainRun(between!), field('NUMPAGES'), plainRun(after!)];
  return document(el('w:ftr', NAMESPACES, paragraph('footer', plainRun(revisionLine), el('w:r', null, el('w:tab', null)), ...page)));
}

/** `word/footnotes.xml`; the first two are the lines between the text and its notes. */
export function footnotes(notes: readonly string[]): Xml {
  const line = (id: number, type: string, content: string): Xml =>
    el('w:footnote', { 'w:type': type, 'w:id': id }, el('w:p', null, el('w:r', null, el(content, null))));
  const mark = el('w:r', null, el('w:rPr', null, val('w:rStyle', 'FootnoteReference')), el('w:footnoteRef', null));
  return document(
    el(
      'w:footnotes',
      NAMESPACES,
      line(-1, 'separator', 'w:separator'),
      line(0, 'continuationSeparator', 'w:continuationSeparator'),
      ...notes.map((text, index) => el('w:footnote', { 'w:id': index + 1 }, paragraph('footnotetext', mark, plainRun(` ${text}`)))),
    ),
  );
}
