import type { TextChange } from '../text/style';

/** Operators that set the fill colour; sRGB, dark enough to be read in a black-and-white copy. */
export const INK = '0 g';
export const FURNITURE_INK = '0.35 g';
export const RULE_INK = '0.3 g';
export const HAIRLINE_INK = '0.6 g';
export const SHADE_INK = '0.945 g';
export const WATERMARK_INK = '0.925 g';

export const CHANGE_INK: Readonly<Record<TextChange, string>> = {
  insertion: '0 0.4 0.47 rg',
  deletion: '0.74 0.09 0.11 rg',
  format: '0.38 0.2 0.6 rg',
};
