export interface LetterLink {
  readonly url: string;
  readonly words: string;
}

/** One thing of several that a letter tells of: its name and place, what stands there, and what is new, each with its time. */
export interface LetterSection {
  readonly heading: string;
  readonly url: string;
  readonly standing: string | null;
  readonly isMine: boolean;
  readonly news: readonly { readonly at: string; readonly text: string }[];
}

export interface LetterContent {
  readonly subject: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly sections?: readonly LetterSection[];
  readonly link: LetterLink | null;
  /** A second way, smaller: the contract itself beside the decision on it. */
  readonly also?: LetterLink | null;
  /** Where its reader says how they want letters. */
  readonly settings?: LetterLink | null;
  readonly supplier: string;
}
