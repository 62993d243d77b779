import type { Language } from '@vizavi/domain';
import { WORDS } from '../../../pdf/words';
import { HANGING, LIST_STEP, TEXT_WIDTH } from '../../measures';
import { LEVELS, STYLE, styleId } from '../../styles';
import { document, el, NAMESPACES, val, type Xml } from '../xml';

const FONT = 'Times New Roman';
const SIZE = 22;
const DEPTHS = 6;

interface StyleLook {
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: Xml;
  readonly run?: Xml;
  readonly isShown?: boolean;
}

const spacing = (before: number, after: number): Xml => el('w:spacing', { 'w:before': before, 'w:after': after });
const bold = el('w:b', null);
const size = (halfPoints: number): Xml => val('w:sz', halfPoints) + val('w:szCs', halfPoints);

function paragraphStyle(name: string, { basedOn = 'Normal', next, paragraph = '', run = '', isShown = true }: StyleLook): Xml {
  return el(
    'w:style',
    { 'w:type': 'paragraph', ...(name.startsWith('Vizavi') ? { 'w:customStyle': 1 } : {}), 'w:styleId': styleId(name) },
    val('w:name', name),
    val('w:basedOn', styleId(basedOn)),
    next === undefined ? '' : val('w:next', styleId(next)),
    isShown ? el('w:qFormat', null) : '',
    paragraph === '' ? '' : el('w:pPr', null, paragraph),
    run === '' ? '' : el('w:rPr', null, run),
  );
}

const numbered = (level: number): Xml => el('w:numPr', null, val('w:ilvl', level), val('w:numId', 1));
const levels = Array.from({ length: LEVELS }, (_, level) => level);

/** Sections are bold headings of the outline; clauses are numbered text. */
const clauseStyles = levels.flatMap((level) => [
  paragraphStyle(STYLE.heading(level), {
    next: STYLE.clause(Math.min(level + 1, LEVELS - 1)),
    paragraph: el('w:keepNext', null) + numbered(level) + spacing(level === 0 ? 240 : 120, 120) + val('w:outlineLvl', level),
    run: bold + (level === 0 ? el('w:caps', { 'w:val': 0 }) : ''),
  }),
  paragraphStyle(STYLE.clause(level), { paragraph: numbered(level) + spacing(0, 100) + val('w:jc', 'both') }),
]);

const listStyles = Array.from({ length: DEPTHS }, (_, depth) =>
  paragraphStyle(STYLE.listText(depth), {
    isShown: false,
    paragraph: spacing(0, 60) + el('w:ind', { 'w:left': LIST_STEP * (depth + 1) }) + val('w:jc', 'both'),
  }),
);

const characterStyle = (id: string, name: string, run: Xml): Xml =>
  el('w:style', { 'w:type': 'character', 'w:styleId': id }, val('w:name', name), el('w:rPr', null, run));

const small = (name: string, paragraph: Xml = ''): Xml => paragraphStyle(name, { isShown: false, paragraph, run: size(18) });

/** `word/styles.xml`: few styles, each with a job a lawyer can name. */
export function styles(language: Language): Xml {
  const { locale } = WORDS[language];
  const defaults = el(
    'w:docDefaults',
    null,
    el(
      'w:rPrDefault',
      null,
      el(
        'w:rPr',
        null,
        el('w:rFonts', { 'w:ascii': FONT, 'w:hAnsi': FONT, 'w:eastAsia': FONT, 'w:cs': FONT }),
        size(SIZE),
        el('w:lang', { 'w:val': locale, 'w:eastAsia': locale, 'w:bidi': 'ar-SA' }),
      ),
    ),
    el('w:pPrDefault', null, el('w:pPr', null, el('w:spacing', { 'w:after': 0, 'w:line': 264, 'w:lineRule': 'auto' }))),
  );
  const normal = el(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
    val('w:name', 'Normal'),
    el('w:qFormat', null),
  );
  const all = [
    normal,
    paragraphStyle(STYLE.title, { paragraph: el('w:keepNext', null) + spacing(0, 120) + val('w:jc', 'center'), run: bold + size(28) }),
    paragraphStyle(STYLE.line, {
      isShown: false,
      paragraph: el('w:tabs', null, el('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH })) + spacing(0, 120),
    }),
    paragraphStyle(STYLE.opening, { paragraph: spacing(0, 100) + val('w:jc', 'both') }),
    paragraphStyle(STYLE.text, { paragraph: spacing(0, 100) + el('w:ind', { 'w:left': HANGING }) + val('w:jc', 'both') }),
    ...clauseStyles,
    paragraphStyle(STYLE.list, { paragraph: spacing(0, 60) + val('w:jc', 'both') }),
    ...listStyles,
    paragraphStyle(STYLE.cell, { paragraph: spacing(20, 20), run: size(20) }),
    paragraphStyle(STYLE.headCell, { basedOn: STYLE.cell, run: bold }),
    paragraphStyle(STYLE.gap, { isShown: false, paragraph: spacing(0, 0), run: size(4) }),
    small('header', val('w:jc', 'right')),
    small('footer', el('w:tabs', null, el('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH }))),
    small('footnote text'),
    small('annotation text'),
    characterStyle('FootnoteReference', 'footnote reference', val('w:vertAlign', 'superscript')),
    characterStyle('CommentReference', 'annotation reference', size(16)),
  ];
  return document(el('w:styles', NAMESPACES, defaults, ...all));
}
