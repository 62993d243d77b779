import type { Language } from '@vizavi/domain';
import { HANGING, LIST_STEP } from '../../measures';
import { LEVELS, STYLE, styleId } from '../../styles';
import { FIRST_LIST, type ListKind } from '../writing';
import { document, el, NAMESPACES, val, type Xml } from '../xml';

const levels = Array.from({ length: LEVELS }, (_, level) => level);

/** «4.2.» in Russian, "4.2" in English with a dot only at the first level. */
function clauseLevel(level: number, language: Language): Xml {
  const parts = levels.slice(0, level + 1).map((each) => `%${each + 1}`);
  const text = parts.join('.') + (language === 'ru' || level === 0 ? '.' : '');
  const left = HANGING * Math.max(1, level);
  return el(
    'w:lvl',
    { 'w:ilvl': level },
    val('w:start', 1),
    val('w:numFmt', 'decimal'),
    val('w:pStyle', styleId(level === 0 ? STYLE.heading(0) : STYLE.clause(level))),
    val('w:lvlText', text),
    val('w:lvlJc', 'left'),
    el('w:pPr', null, el('w:ind', { 'w:left': left, 'w:hanging': HANGING })),
  );
}

function listLevel(level: number, kind: ListKind, language: Language): Xml {
  const [format, text] = kind === 'bulletList' ? ['bullet', language === 'ru' ? '—' : '•'] : ORDERED[language][level % 2]!;
  return el(
    'w:lvl',
    { 'w:ilvl': level },
    val('w:start', 1),
    val('w:numFmt', format),
    val('w:lvlText', text.replace('%', `%${level + 1}`)),
    val('w:lvlJc', 'left'),
    el('w:pPr', null, el('w:ind', { 'w:left': LIST_STEP * (level + 1), 'w:hanging': LIST_STEP })),
  );
}

/** «1)» and then «а)», or "(a)" and then "(i)". */
const ORDERED: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  ru: [
    ['decimal', '%)'],
    ['russianLower', '%)'],
  ],
  en: [
    ['lowerLetter', '(%)'],
    ['lowerRoman', '(%)'],
  ],
};

const abstract = (id: number, content: readonly Xml[]): Xml =>
  el('w:abstractNum', { 'w:abstractNumId': id }, val('w:multiLevelType', 'multilevel'), ...content);

/** `word/numbering.xml`: list 1 numbers the clauses, and each list of the text is one of its own, so that it begins anew. */
export function numbering(lists: readonly ListKind[], language: Language): Xml {
  const abstracts = [
    abstract(
      1,
      levels.map((level) => clauseLevel(level, language)),
    ),
    ...lists.map((kind, index) =>
      abstract(
        FIRST_LIST + index,
        levels.map((level) => listLevel(level, kind, language)),
      ),
    ),
  ];
  const numbers = abstracts.map((_, index) => el('w:num', { 'w:numId': index + 1 }, val('w:abstractNumId', index + 1)));
  return document(el('w:numbering', NAMESPACES, ...abstracts, ...numbers));
}
