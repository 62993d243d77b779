/** The text markup of form files: its tokens and its blocks; docs/forms.md lists them. */

/** `{{key}}` or `{{key.field}}`. */
export const VARIABLE = /\{\{([a-z][a-zA-Z0-9]*)(?:\.([a-zA-Z]+))?\}\}/;
/** `[[clause-id]]`. */
export const REFERENCE = /\[\[([a-z][a-z0-9-]*)\]\]/;
/** `{{goods.table}}` as a whole paragraph. */
export const ROWS_TABLE = /^\{\{([a-z][a-zA-Z0-9]*)\.table\}\}$/;
export const PARTIES = '{{parties}}';
/** No star inside and no blank at the edges, so that «2 * 3 * 4» stays text and matching stays linear. */
export const STRONG = /\*\*([^*\s](?:[^*]*[^*\s])?)\*\*/;
export const EMPHASIS = /\*([^*\s](?:[^*]*[^*\s])?)\*/;

export const WORD_FORMATS = ['words', 'genitiveWords'] as const;

export interface Block {
  readonly kind: 'paragraph' | 'list' | 'table';
  /** Paragraph: one line; list: its items; table: its rows. */
  readonly lines: readonly string[];
}

/** Splits a text into paragraphs, lists and tables; a wrapped line continues the one above it. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = [];
  let open = false;
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    const last = open ? blocks.at(-1) : undefined;
    open = line !== '';
    if (!open) continue;
    const kind = line.startsWith('- ') ? 'list' : line.startsWith('|') ? 'table' : 'paragraph';
    if (kind === 'paragraph' && last && last.kind !== 'table') last.lines.push(`${last.lines.pop() ?? ''} ${line}`);
    else if (kind !== 'paragraph' && last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks;
}

/** The cells of a line `| a | b |`. */
export function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((cell) => cell.trim());
}
