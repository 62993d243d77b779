import type { PrintedFrame } from '../../printed';
import { SPACE, TYPE } from '../measures';
import { singleLine } from '../text/lines';
import type { TextBlock } from './block';
import { baselineOf, rowsOf } from './paragraph';
import { type Setting, bold } from './setting';
import { addTag } from './tag';

/** Title, number, then place on the left and date on the right of one line. */
export function openingBlocks(printed: PrintedFrame, setting: Setting): TextBlock[] {
  const number = printed.numberLine === '' ? [] : [centred(printed.numberLine, { ...setting, type: TYPE.number }, 'P')];
  return [centred(printed.title, { ...setting, type: TYPE.title }, 'H1'), ...number, placeAndDate(printed, setting)];
}

/** A bold line in the middle that stays with what follows. */
export function centred(text: string, outer: Setting, role: 'H1' | 'H2' | 'P'): TextBlock {
  const setting: Setting = { ...bold(outer), align: 'center', hyphenate: false };
  const rows = rowsOf([{ text, style: setting.style }], setting, addTag(setting.parent, role));
  return { kind: 'text', rows, whole: true, keepWithNext: true, before: 0, after: SPACE.title.after };
}

function placeAndDate(printed: PrintedFrame, { language, type, style, parent, pageMeasure }: Setting): TextBlock {
  const { size, leading } = type;
  const [place, date] = [printed.place, printed.date].map((text) => singleLine([{ text, style }], size, language));
  const parts = [...(place ? [{ line: place, x: 0 }] : []), ...(date ? [{ line: date, x: pageMeasure - date.width }] : [])];
  const row = { height: leading, baseline: baselineOf(size, leading), parts, tag: addTag(parent, 'P') };
  return { kind: 'text', rows: [row], whole: true, keepWithNext: true, ...SPACE.opening };
}
