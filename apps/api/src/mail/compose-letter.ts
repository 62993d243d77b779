import type { Say } from '@vizavi/words';

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface LetterContent {
  readonly subject: string;
  readonly name: string;
  readonly lines: readonly string[];
  readonly link: { readonly url: string; readonly words: string } | null;
  readonly supplier: string;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

// A line break in a header would begin another header.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const BODY = "margin:0;padding:24px;font:16px/1.5 'PT Sans',Arial,sans-serif;color:#15181e;background:#ffffff";
const BUTTON = 'display:inline-block;padding:10px 20px;border-radius:8px;background:#1d4ed8;color:#ffffff;text-decoration:none';
const FOOT = 'margin:32px 0 0;color:#5b6472;font-size:13px';

/** A letter as plain text and as simple HTML, with a greeting, a link and a foot; whatever it quotes is harmless in both. */
export function composeLetter(say: Say, { subject, name, lines, link, supplier }: LetterContent): Composed {
  const paragraphs = [say('letters.greeting', { name }), ...lines];
  const foot = say('letters.footer', { supplier });
  const text = [...paragraphs, ...(link ? [`${link.words}: ${link.url}`] : []), `-- \n${foot}`].join('\n\n');
  return { subject: oneLine(subject), text: `${text}\n`, html: page(say.language, paragraphs, link, foot) };
}

function page(language: string, paragraphs: readonly string[], link: LetterContent['link'], foot: string): string {
  const lines = paragraphs.map((line) => `<p style="margin:0 0 16px">${escaped(line)}</p>`);
  const button = link ? [`<p style="margin:24px 0"><a href="${escaped(link.url)}" style="${BUTTON}">${escaped(link.words)}</a></p>`] : [];
  const body = [...lines, ...button, `<p style="${FOOT}">${escaped(foot)}</p>`].join('\n');
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head>\n<body style="${BODY}">\n${body}\n</body></html>\n`;
}
