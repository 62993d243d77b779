import type { Language } from '@vizavi/domain';
import type { PrintedClause } from '../../printed';
import { SPACE, TYPE } from '../measures';
import { singleLine } from '../text/lines';
import { type Style, type TextChange, PLAIN } from '../text/style';
import type { Block, TextBlock } from './block';
import { bodyBlocks } from './body';
import { type Label, rowsOf } from './paragraph';
import { type Setting, bold, indented, withChange } from './setting';
import { addTag } from './tag';

/** White between a number and its text, and the least room for numbers of one depth. */
const AFTER_NUMBER = 8;
const LEAST_GUTTER = 26;

const CHANGES: Readonly<Record<NonNullable<PrintedClause['status']>, TextChange>> = { inserted: 'insertion', deleted: 'deletion' };

/** The clauses in order; numbers hang left of the text, sections and their clauses on one edge, deeper levels further in. */
export function clauseBlocks(clauses: readonly PrintedClause[], setting: Setting): Block[] {
  const gutters = guttersOf(clauses, setting);
  return clauses.flatMap((clause) => clauseWithin(clause, 0, setting, gutters));
}

function clauseWithin(clause: PrintedClause, depth: number, outer: Setting, gutters: readonly number[]): Block[] {
  const change = clause.status ? CHANGES[clause.status] : null;
  const setting = { ...withChange(outer, change), parent: addTag(outer.parent, 'Sect') };
  const left = leftEdge(depth, gutters);
  const text = indented(setting, left + (gutters[level(depth)] ?? 0));
  const style: Style = clause.heading === null ? setting.style : bold(setting).style;
  const label: Label = { run: { text: printedNumber(clause.number, depth, setting.language), style }, x: left };
  return [...ownBlocks(clause, depth, text, label), ...clause.clauses.flatMap((each) => clauseWithin(each, depth + 1, setting, gutters))];
}

function ownBlocks(clause: PrintedClause, depth: number, text: Setting, label: Label): Block[] {
  const body = clause.body;
  if (clause.heading !== null) return [heading(clause, clause.heading, depth, text, label), ...(body ? bodyBlocks(body, text) : [])];
  return bodyBlocks(body ?? { type: 'doc', content: [{ type: 'paragraph' }] }, text, label);
}

function heading(clause: PrintedClause, words: string, depth: number, text: Setting, label: Label): TextBlock {
  const setting: Setting = { ...bold(text), type: TYPE.heading, align: 'left', hyphenate: false };
  const rows = rowsOf([{ text: words, style: setting.style }], setting, addTag(text.parent, depth === 0 ? 'H2' : 'H3'), label);
  const space = depth === 0 ? SPACE.heading : { before: SPACE.paragraph, after: SPACE.paragraph };
  const bookmark = { title: `${printedNumber(clause.number, depth, text.language)} ${words}`, depth };
  return { kind: 'text', rows, whole: true, keepWithNext: true, bookmark, ...space };
}

/** Russian numbers end in a dot («4.2.»); English ones only at the first level ("4." but "4.2"). */
function printedNumber(number: string, depth: number, language: Language): string {
  const dotted = language === 'ru' || depth === 0;
  return dotted && /[\p{L}\d]$/u.test(number) ? `${number}.` : number;
}

/** Sections and the clauses right under them share their edge, so both read the first gutter. */
function level(depth: number): number {
  return Math.max(0, depth - 1);
}

function leftEdge(depth: number, gutters: readonly number[]): number {
  return gutters.slice(0, level(depth)).reduce((sum, gutter) => sum + gutter, 0);
}

function guttersOf(clauses: readonly PrintedClause[], setting: Setting): number[] {
  const widest: number[] = [];
  const visit = (clause: PrintedClause, depth: number): void => {
    const text = printedNumber(clause.number, depth, setting.language);
    const { width } = singleLine(
      [{ text, style: clause.heading === null ? PLAIN : bold(setting).style }],
      setting.type.size,
      setting.language,
    );
    widest[level(depth)] = Math.max(widest[level(depth)] ?? LEAST_GUTTER, width + AFTER_NUMBER);
    for (const each of clause.clauses) visit(each, depth + 1);
  };
  for (const clause of clauses) visit(clause, 0);
  return widest;
}
