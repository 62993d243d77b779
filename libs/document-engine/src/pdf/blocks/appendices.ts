import type { PrintedAppendix } from '../../printed';
import { SPACE, TYPE } from '../measures';
import { WORDS } from '../words';
import type { Block, Figure, FigureBlock, TextBlock } from './block';
import { bodyBlocks } from './body';
import { centred } from './opening';
import { rowsOf } from './paragraph';
import { type Setting, bold } from './setting';
import { addTag } from './tag';

/** An appendix from its own page on: its number on the right, its title, its text, then the pages of its file. */
export function appendixBlocks(appendix: PrintedAppendix, figures: readonly Figure[], outer: Setting): Block[] {
  const setting = { ...outer, parent: addTag(outer.parent, 'Sect') };
  const name = appendixName(appendix, setting);
  const title = { ...centred(appendix.title, { ...setting, type: { size: 12, leading: 16 } }, 'P'), before: 4, after: 10 };
  const body = appendix.body ? bodyBlocks(appendix.body, setting) : [];
  const pages = figures.map((figure, index) => figureBlock(figure, WORDS[setting.language].appendedPage(name, index + 1), setting));
  return [{ kind: 'pageEnd' }, numberLine(name, appendix, setting), title, ...body, ...pages];
}

function numberLine(name: string, appendix: PrintedAppendix, outer: Setting): TextBlock {
  const setting: Setting = { ...bold(outer), type: TYPE.heading, align: 'right', hyphenate: false };
  const rows = rowsOf([{ text: name, style: setting.style }], setting, addTag(setting.parent, 'H2'));
  const bookmark = { title: `${name}. ${appendix.title}`, depth: 0 };
  return { kind: 'text', rows, whole: true, keepWithNext: true, bookmark, before: 0, after: SPACE.paragraph };
}

function figureBlock(figure: Figure, alternative: string, setting: Setting): FigureBlock {
  return {
    kind: 'figure',
    figure,
    tag: addTag(setting.parent, 'Figure', { alternative }),
    before: 0,
    after: SPACE.table.after,
    keepWithNext: false,
  };
}

function appendixName({ number }: PrintedAppendix, { language }: Setting): string {
  return /^\d/.test(number) ? WORDS[language].appendix(number) : number;
}
