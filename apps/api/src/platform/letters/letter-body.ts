import type { Say } from '@vizavi/words';

/** What a letter says, in the words of its reader. */
export interface LetterWords {
  readonly name: string;
  readonly supplierName: string;
  readonly paragraphs: readonly string[];
  readonly link: { readonly words: string; readonly url: string } | null;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one]!);

const FONT = "font:16px/1.5 'PT Sans',Arial,sans-serif;color:#15181e";
const BUTTON = 'display:inline-block;padding:10px 20px;border-radius:8px;background:#1d4ed8;color:#ffffff;text-decoration:none';

/** The letter as plain text, for readers without HTML. */
export function plainLetter(say: Say, { name, supplierName, paragraphs, link }: LetterWords): string {
  const lines = [say('letters.greeting', { name }), ...paragraphs, ...(link ? [`${link.words}: ${link.url}`] : [])];
  return [...lines, `-- \n${say('letters.footer', { supplier: supplierName })}`].join('\n\n');
}

/** The same as HTML, without pictures or anything fetched from elsewhere. */
export function richLetter(say: Say, { name, supplierName, paragraphs, link }: LetterWords): string {
  const lines = [say('letters.greeting', { name }), ...paragraphs].map((text) => `<p>${escaped(text)}</p>`);
  const button = link ? `<p><a href="${escaped(link.url)}" style="${BUTTON}">${escaped(link.words)}</a></p>` : '';
  const footer = `<p style="color:#5b6472;font-size:13px">${escaped(say('letters.footer', { supplier: supplierName }))}</p>`;
  return `<!doctype html><html lang="${say.language}"><meta charset="utf-8"><body style="${FONT}">${lines.join('')}${button}${footer}</body></html>`;
}
