import { APPENDIX_MARK, END_MARK, EXPORT_MARK } from '../bookmarks';
import { PAGE } from '../measures';
import { STYLE } from '../styles';
import type { WordAppendix, WordContract } from '../word-contract';
import { WORDS } from '../../pdf/words';
import { blocks } from './blocks';
import { bookmark, clauses, line } from './clauses';
import { commentMarks } from './comment-marks';
import { UNTRACKED } from './tracked';
import type { Writing } from './writing';
import { document, el, NAMESPACES, type Xml } from './xml';

/** `word/document.xml`: opening, clauses, evidence of signatures, appendices. */
export function body(writing: Writing, contract: WordContract): Xml {
  const content = [
    opening(writing, contract),
    blocks(writing, contract.preamble?.content ?? [], null, UNTRACKED, STYLE.opening),
    clauses(writing, contract.clauses),
    ending(writing, contract),
    ...contract.appendices.map((each) => appendix(writing, each)),
    SECTION,
  ];
  return document(el('w:document', NAMESPACES, el('w:body', null, ...content)));
}

function opening(writing: Writing, { exportId, title, numberLine, place, date }: WordContract): Xml {
  const mark = bookmark(writing, `${EXPORT_MARK}${exportId}`);
  const comments = commentMarks(writing, null);
  const marks = { start: mark.start + comments.start, end: comments.end + mark.end };
  return (
    line(writing, { style: STYLE.title }, title, marks) +
    (numberLine === '' ? '' : line(writing, { style: STYLE.line, align: 'center' }, numberLine)) +
    line(writing, { style: STYLE.line }, [place, date].filter(Boolean).join('\t'))
  );
}

/** A paragraph always follows the clauses: the end of a struck or proposed one needs something to join. */
function ending(writing: Writing, { signatureLines }: WordContract): Xml {
  const lines = signatureLines.length > 0 ? signatureLines : [''];
  return lines
    .map((text, index) => line(writing, { style: STYLE.line }, text, index === 0 ? bookmark(writing, END_MARK) : undefined))
    .join('');
}

function appendix(writing: Writing, { number, title, body: content, fileName }: WordAppendix): Xml {
  const name = /^\d/.test(number) ? WORDS[writing.language].appendix(number) : number;
  const mark = bookmark(writing, `${APPENDIX_MARK}${number.replace(/\W/g, '_')}`);
  return [
    line(writing, { style: STYLE.title, pageBreakBefore: true }, `${name}. ${title}`, mark),
    blocks(writing, content?.content ?? [], null, UNTRACKED, STYLE.opening),
    fileName === null ? '' : line(writing, { style: STYLE.line }, fileName),
    line(writing, { style: STYLE.line }, ''),
  ].join('');
}

const SECTION = el(
  'w:sectPr',
  null,
  el('w:headerReference', { 'w:type': 'default', 'r:id': 'header' }),
  el('w:footerReference', { 'w:type': 'default', 'r:id': 'footer' }),
  el('w:footerReference', { 'w:type': 'first', 'r:id': 'footer' }),
  el('w:pgSz', { 'w:w': PAGE.width, 'w:h': PAGE.height }),
  el('w:pgMar', {
    'w:top': PAGE.top,
    'w:right': PAGE.right,
    'w:bottom': PAGE.bottom,
    'w:left': PAGE.left,
    'w:header': PAGE.furniture,
    'w:footer': PAGE.furniture,
    'w:gutter': 0,
  }),
  el('w:titlePg', null),
);
