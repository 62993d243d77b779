import type { Language } from '@vizavi/domain';
import { TEXT_WIDTH, TYPE, type TypeSize } from '../measures';
import { PLAIN, type Style, type TextChange } from '../text/style';
import type { Tag } from './tag';

export const ALIGNMENTS = ['justify', 'left', 'right', 'center'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** How text is set where it stands. */
export interface Setting {
  readonly language: Language;
  /** Left edge of the text within the column, points. */
  readonly x: number;
  /** Width from `x` on. */
  readonly measure: number;
  /** Width of the page's text, over which tables go. */
  readonly pageMeasure: number;
  readonly type: TypeSize;
  readonly style: Style;
  readonly align: Alignment;
  readonly hyphenate: boolean;
  readonly parent: Tag;
}

/** Running text over the whole width. */
export function textSetting(language: Language, parent: Tag, width: number = TEXT_WIDTH): Setting {
  return {
    language,
    x: 0,
    measure: width,
    pageMeasure: width,
    type: TYPE.text,
    style: PLAIN,
    align: 'justify',
    hyphenate: true,
    parent,
  };
}

export function indented(setting: Setting, x: number): Setting {
  return { ...setting, x: setting.x + x, measure: setting.measure - x };
}

export function withChange(setting: Setting, change: TextChange | null): Setting {
  return change ? { ...setting, style: { ...setting.style, change } } : setting;
}

export function bold(setting: Setting): Setting {
  return { ...setting, style: { ...setting.style, cut: 'bold' } };
}
