import type { Cut } from '../fonts/faces';

/** In a redline: words proposed, words struck, words that stay but look otherwise. */
export const TEXT_CHANGES = ['insertion', 'deletion', 'format'] as const;
export type TextChange = (typeof TEXT_CHANGES)[number];

export interface Style {
  readonly cut: Cut;
  readonly underline: boolean;
  readonly change: TextChange | null;
}

/** A stretch of text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

export const PLAIN: Style = { cut: 'regular', underline: false, change: null };

export function sameStyle(left: Style, right: Style): boolean {
  return left.cut === right.cut && left.underline === right.underline && left.change === right.change;
}

export function emboldened(cut: Cut): Cut {
  return cut === 'italic' || cut === 'boldItalic' ? 'boldItalic' : 'bold';
}

export function italicised(cut: Cut): Cut {
  return cut === 'bold' || cut === 'boldItalic' ? 'boldItalic' : 'italic';
}
