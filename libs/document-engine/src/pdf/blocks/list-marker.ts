import type { Body, Language } from '@vizavi/domain';

const RUSSIAN_LETTERS = 'абвгдежзиклмнопрстуфхцчшэюя';
const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What stands before a list item: a dash or a bullet, «1)» and then «а)», or "(a)" and then "(i)". */
export function listMarker(list: Body, index: number, depth: number, language: Language): string {
  if (list.type === 'bulletList') return language === 'ru' ? '—' : '•';
  const number = startOf(list) + index;
  if (language === 'ru') return depth % 2 === 0 ? `${number})` : `${letter(number, RUSSIAN_LETTERS)})`;
  return depth % 2 === 0 ? `(${letter(number, LATIN_LETTERS)})` : `(${roman(number)})`;
}

function startOf(list: Body): number {
  const start = list.attrs?.order ?? list.attrs?.start;
  return typeof start === 'number' ? start : 1;
}

function letter(number: number, letters: string): string {
  const index = number - 1;
  const first = index >= letters.length ? letter(Math.floor(index / letters.length), letters) : '';
  return first + (letters[index % letters.length] ?? '');
}

function roman(number: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  const step = steps.find(([value]) => value <= number);
  return step ? step[1] + roman(number - step[0]) : '';
}
