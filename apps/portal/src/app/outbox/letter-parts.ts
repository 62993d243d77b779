export interface LetterPart {
  readonly text: string;
  readonly url: string | null;
}

/** A link whose secret the server has taken out ends in «…» and leads nowhere. */
const LINK = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]/g;

/** The text of a letter with its whole links apart. */
export function letterParts(text: string): readonly LetterPart[] {
  const parts: LetterPart[] = [];
  let end = 0;
  for (const { 0: url, index } of text.matchAll(LINK)) {
    if (url.endsWith('…')) continue;
    parts.push({ text: text.slice(end, index), url: null }, { text: url, url });
    end = index + url.length;
  }
  return [...parts, { text: text.slice(end), url: null }].filter((part) => part.text !== '');
}
