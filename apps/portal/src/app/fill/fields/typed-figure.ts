import { numberText } from '@vizavi/domain';
import type { Language } from '@vizavi/words';

/** A number as typed or pasted: «12 480», «0,1»; what is no number comes back as it is, to be kept and corrected; null when empty. */
export function readFigure(text: string, language: Language): number | string | null {
  const bare = text.replace(/\s/g, '').replace(/^[−–]/, '-');
  if (bare === '') return null;
  const groups = language === 'en' ? /,(?=\d{3}(\D|$))/g : /(?!)/g;
  const decimal = bare.replace(groups, '').replace(',', '.').replace(/%$/, '');
  return /^-?\d{1,15}(\.\d+)?$/.test(decimal) ? Number(decimal) : text.trim();
}

/** A kept number as it stands in the field. */
export function figureShown(value: unknown, language: Language): string {
  if (typeof value === 'number') return numberText(value, language);
  return typeof value === 'string' ? value : '';
}
