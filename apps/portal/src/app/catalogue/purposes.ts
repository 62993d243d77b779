import type { DealType } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import type { IconName } from '../ui/icon-paths';

export const PURPOSES = ['goods', 'work', 'property', 'software', 'partnership', 'change'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a client comes for, by the type of deal. */
export const PURPOSE_OF: Readonly<Record<DealType, Purpose>> = {
  supply: 'goods',
  framework: 'goods',
  expedition: 'goods',
  services: 'work',
  works: 'work',
  consulting: 'work',
  support: 'software',
  licence: 'software',
  lease: 'property',
  agency: 'partnership',
  nda: 'partnership',
  amendment: 'change',
};

export const PURPOSE_ICONS: Readonly<Record<Purpose, IconName>> = {
  goods: 'files',
  work: 'edit',
  property: 'building',
  software: 'screen',
  partnership: 'users',
  change: 'refresh',
};

export const isPurpose = (value: unknown): value is Purpose => PURPOSES.some((purpose) => purpose === value);
export const purposeWord = (purpose: Purpose): WordKey => `catalogue.${purpose}`;
export const dealTypeWord = (dealType: DealType): WordKey => `catalogue.${dealType}`;
