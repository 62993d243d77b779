/** What a .docx says, as plain values: two readings of its text, and all that came along or did not. */
export interface WordFile {
  /** The mark of our own export, or null. */
  readonly exportId: string | null;
  /** The text with every tracked change rejected, and with every one accepted. */
  readonly rejected: readonly ReadBlock[];
  readonly accepted: readonly ReadBlock[];
  readonly comments: readonly ReadComment[];
  /** How many tracked changes each author made. */
  readonly authors: Readonly<Record<string, number>>;
  readonly dropped: readonly Dropped[];
}

export const FORMATS = ['strong', 'em', 'underline'] as const;
export type Format = (typeof FORMATS)[number];

export interface ReadText {
  readonly text: string;
  readonly formats: readonly Format[];
  /** The words of a footnote that stands here; `text` is then empty. */
  readonly footnote?: string;
}

export interface ReadNumber {
  readonly list: string;
  readonly level: number;
  readonly kind: 'bullet' | 'ordered';
  /** As it is printed, «4.2.». */
  readonly label: string;
  /** Numbers of all levels, «4.2»: what clauses have; a list of «1)» has none. */
  readonly isClause: boolean;
}

export interface ReadParagraph {
  readonly kind: 'paragraph';
  /** The name of the style. */
  readonly style: string;
  readonly number: ReadNumber | null;
  readonly bookmarks: readonly string[];
  readonly content: readonly ReadText[];
  readonly commentIds: readonly string[];
  /** Who tracked something in it. */
  readonly authors: readonly string[];
}

export interface ReadCell {
  readonly colspan: number;
  readonly rowspan: number;
  readonly isHead: boolean;
  readonly blocks: readonly ReadBlock[];
}

export interface ReadTable {
  readonly kind: 'table';
  /** Distance from the text's edge in twentieths of a point. */
  readonly left: number;
  readonly rows: readonly (readonly ReadCell[])[];
  readonly authors: readonly string[];
}

export type ReadBlock = ReadParagraph | ReadTable;

export interface ReadComment {
  readonly id: string;
  readonly author: string;
  readonly at: string | null;
  readonly text: string;
  readonly parentId: string | null;
  readonly isResolved: boolean;
}

export const DROPPED_KINDS = [
  'image',
  'textBox',
  'math',
  'embedded',
  'field',
  'symbol',
  'nestedTable',
  'strike',
  'look',
  'endnote',
] as const;
export type DroppedKind = (typeof DROPPED_KINDS)[number];

/** Something that cannot stand in a clause; `near` are the words beside it. */
export interface Dropped {
  readonly kind: DroppedKind;
  readonly near: string;
}
