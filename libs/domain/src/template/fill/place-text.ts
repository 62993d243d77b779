import { answerText, dayText, fieldOf, type Format } from './answer-text';
import { BLANK, type ReadyScope } from './scope';

export interface Place {
  readonly key: string;
  readonly field: string | null;
  readonly format: Format;
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A place from the attributes of a `variable` atom. */
export function placeOf(attrs: Readonly<Record<string, unknown>> = {}): Place {
  const format = attrs['format'] === 'words' || attrs['format'] === 'genitiveWords' ? attrs['format'] : null;
  return { key: textOrNull(attrs['key']) ?? '', field: textOrNull(attrs['field']), format };
}

function contractText({ field }: Place, { contract, language }: ReadyScope): string | null {
  if (field === 'date') return dayText(contract.date, language);
  return field === 'place' ? contract.place : contract.number;
}

function baseText({ field }: Place, { base, language }: ReadyScope): string | null {
  if (base === undefined) return null;
  return field === 'date' ? dayText(base.date, language) : base.number;
}

function filledText(place: Place, scope: ReadyScope): string | null {
  if (place.key === 'supplier') return fieldOf(scope.supplier, place.field);
  if (place.key === 'contract') return contractText(place, scope);
  if (place.key === 'base') return baseText(place, scope);
  const variable = scope.variables.find(({ key }) => key === place.key);
  return variable === undefined ? null : answerText(variable, scope.inForce[place.key], place, scope.language);
}

/** What stands at a place of the text: the answer, or a blank to be written in by hand. */
export const placeText = (place: Place, scope: ReadyScope): string => filledText(place, scope) ?? BLANK;
