import { attribute, child, children, type Element, valueOf } from './parse-xml';
import type { ReadNumber } from './word-file';

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string | null;
}

const DEEPEST = 8;
const PLAIN: Level = { format: 'none', text: '', start: 1, style: null };

/** Counts the numbers that Word would print, list by list, in the order of the paragraphs. */
export class Numbering {
  private readonly abstractOf = new Map<string, string>();
  private readonly levels = new Map<string, readonly Level[]>();
  private readonly counters = new Map<string, number[]>();

  constructor(root: Element | null) {
    for (const each of children(root)) {
      if (each.localName === 'abstractNum') this.levels.set(attribute(each, 'abstractNumId') ?? '', levelsOf(each));
      if (each.localName === 'num') this.abstractOf.set(attribute(each, 'numId') ?? '', valueOf(child(each, 'abstractNumId')) ?? '');
    }
  }

  /** The number of the next paragraph of a list, or null when the list is none. */
  next(list: string, level: number): ReadNumber | null {
    const abstract = this.abstractOf.get(list);
    const levels = abstract === undefined ? undefined : this.levels.get(abstract);
    const depth = Math.min(Math.max(level, 0), DEEPEST);
    const own = levels?.[depth];
    if (list === '0' || !levels || !own || own.format === 'none') return null;
    const counts = this.counters.get(abstract!) ?? [];
    const next = levels.map((each, index) => counted(counts[index], index, depth, each.start));
    this.counters.set(abstract!, next);
    if (own.format === 'bullet') return { list, level: depth, kind: 'bullet', label: own.text, isClause: false };
    return { list, level: depth, kind: 'ordered', label: label(own, levels, next), isClause: isClauseLevel(own, depth) };
  }
}

/** Above the level counts stay (or begin), at it they grow, below it they begin anew. */
function counted(count: number | undefined, index: number, depth: number, start: number): number {
  if (index < depth) return count === undefined || count < start ? start : count;
  if (index === depth) return (count ?? start - 1) + 1;
  return start - 1;
}

function label({ text }: Level, levels: readonly Level[], counts: readonly number[]): string {
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return inFormat(counts[index] ?? 1, levels[index]?.format ?? 'decimal');
  });
}

const LETTERS: Readonly<Record<string, string>> = {
  lowerLetter: 'abcdefghijklmnopqrstuvwxyz',
  upperLetter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  russianLower: 'абвгдежзиклмнопрстуфхцчшэюя',
  russianUpper: 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ',
};

function inFormat(count: number, format: string): string {
  const letters = LETTERS[format];
  return letters ? (letters[(count - 1) % letters.length] ?? '') : String(count);
}

/** «%1.» and «%1.%2.», not «%1)». */
const isClauseLevel = ({ format, text }: Level, depth: number): boolean =>
  format === 'decimal' && /^(Статья |Article |§ ?)?%\d(\.%\d)*\.?$/.test(text.trim()) && (depth === 0 || text.includes('%1'));

function levelsOf(abstract: Element): readonly Level[] {
  const levels: Level[] = Array.from({ length: DEEPEST + 1 }, () => PLAIN);
  for (const each of children(abstract)) {
    if (each.localName !== 'lvl') continue;
    const index = Number(attribute(each, 'ilvl'));
    if (!Number.isInteger(index) || index < 0 || index > DEEPEST) continue;
    levels[index] = {
      format: valueOf(child(each, 'numFmt')) ?? 'decimal',
      text: valueOf(child(each, 'lvlText')) ?? '',
      start: Number(valueOf(child(each, 'start')) ?? 1) || 1,
      style: valueOf(child(each, 'pStyle')),
    };
  }
  return levels;
}
