import type { WordKey } from '@vizavi/words';

const WORDS: Readonly<Record<string, WordKey>> = {
  opening: 'word.leftOpening',
  heading: 'word.leftHeading',
  parties: 'word.leftParties',
  moved: 'word.leftMoved',
  unreadable: 'word.leftUnreadable',
  image: 'word.leftImage',
  textBox: 'word.leftTextBox',
  math: 'word.leftMath',
  embedded: 'word.leftEmbedded',
  field: 'word.leftField',
  symbol: 'word.leftSymbol',
  nestedTable: 'word.leftNestedTable',
  strike: 'word.leftStrike',
  look: 'word.leftLook',
  endnote: 'word.leftEndnote',
};

/** What is said of something that was not carried over. */
export const leftWord = (kind: string): WordKey => WORDS[kind] ?? 'word.leftUnreadable';
