import { readFileSync } from 'node:fs';
import { Memory } from '../memory';
import { Face } from './face';

export const CUTS = ['regular', 'bold', 'italic', 'boldItalic'] as const;
export type Cut = (typeof CUTS)[number];

/** A stretch of text that one face can print. */
export interface Span {
  readonly face: Face;
  readonly text: string;
}

const FOLDERS: Readonly<Record<Cut, string>> = {
  regular: '400Regular',
  bold: '700Bold',
  italic: '400Regular_Italic',
  boldItalic: '700Bold_Italic',
};

/** In the order of trust: the contract's own face, then a serif with wider coverage, then PT Sans. */
const FAMILIES = [
  { folder: '@expo-google-fonts/pt-serif', file: 'PTSerif' },
  { folder: '@expo-google-fonts/noto-serif', file: 'NotoSerif' },
  { folder: '@expo-google-fonts/pt-sans', file: 'PTSans' },
] as const;
type Family = (typeof FAMILIES)[number];

/** Printed for a character that no face has, so that a reader sees that something stood there. */
const REPLACEMENT = 0xfffd;

const opened = new Map<string, Face>();
const mains: Partial<Record<Cut, Face>> = {};
const split: Readonly<Record<Cut, Memory<readonly Span[]>>> = {
  regular: new Memory(),
  bold: new Memory(),
  italic: new Memory(),
  boldItalic: new Memory(),
};

/** Splits the text by the face that prints it; a character that no face has becomes U+FFFD, never a blank. */
export function spansOf(text: string, cut: Cut): readonly Span[] {
  return split[cut].recall(text, () => askSpans(text, cut));
}

/** PT Serif in the given cut. */
export function mainFace(cut: Cut): Face {
  return (mains[cut] ??= open(FAMILIES[0], cut));
}

function askSpans(text: string, cut: Cut): Span[] {
  const spans: { face: Face; text: string }[] = [];
  for (const character of text) {
    const found = faceFor(character.codePointAt(0) ?? 0, cut);
    const face = found ?? faceFor(REPLACEMENT, cut) ?? mainFace(cut);
    const printed = found ? character : String.fromCodePoint(REPLACEMENT);
    const last = spans.at(-1);
    if (last?.face === face) last.text += printed;
    else spans.push({ face, text: printed });
  }
  return spans;
}

function faceFor(codePoint: number, cut: Cut): Face | null {
  const family = FAMILIES.find((each) => open(each, cut).has(codePoint));
  return family ? open(family, cut) : null;
}

function open({ folder, file }: Family, cut: Cut): Face {
  const path = `${folder}/${FOLDERS[cut]}/${file}_${FOLDERS[cut]}.ttf`;
  const known = opened.get(path);
  if (known) return known;
  const face = new Face(`${file}_${FOLDERS[cut]}`, readFileSync(require.resolve(path)));
  opened.set(path, face);
  return face;
}
