import type { LetterLink, LetterSection } from './letter-content';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);

// Mail programs that know no style sheet take the light look from the attributes.
const LIGHT = {
  body: "margin:0;padding:0;background:#f3f4f6;color:#15181e;font:16px/1.5 'PT Sans',Arial,sans-serif",
  sheet: 'max-width:600px;margin:0 auto;padding:32px;box-sizing:border-box;background:#ffffff',
  brand: 'margin:0 0 24px;color:#5b6472;font-size:13px;letter-spacing:.02em',
  paragraph: 'margin:0 0 16px',
  button: 'display:inline-block;padding:12px 24px;border-radius:8px;background:#1d4ed8;color:#ffffff;font-weight:bold;text-decoration:none',
  link: 'color:#1d4ed8',
  section: 'margin:0 0 16px;padding:16px 0 0;border-top:1px solid #dfe3e8',
  heading: 'margin:0 0 4px;font-size:16px;line-height:1.4;font-weight:bold',
  standing: 'margin:0 0 8px;color:#5b6472;font-size:14px',
  mine: 'margin:0 0 8px;color:#8a4b00;font-size:14px;font-weight:bold',
  news: 'margin:0;padding:0 0 0 18px;font-size:15px',
  foot: 'margin:32px 0 0;padding:16px 0 0;border-top:1px solid #dfe3e8;color:#5b6472;font-size:13px',
} as const;
type Part = keyof typeof LIGHT;

const DARK: Readonly<Partial<Record<Part, string>>> = {
  body: 'background:#101318;color:#e7eaee',
  sheet: 'background:#181c22',
  brand: 'color:#9aa4b2',
  button: 'background:#8fb1ff;color:#0b1220',
  link: 'color:#8fb1ff',
  section: 'border-color:#2c323b',
  standing: 'color:#9aa4b2',
  mine: 'color:#ffc37a',
  foot: 'border-color:#2c323b;color:#9aa4b2',
};

const dressed = (part: Part): string => `class="v-${part}" style="${LIGHT[part].replaceAll('"', "'")}"`;
const darkRules = Object.entries(DARK)
  .map(([part, rules]) => `.v-${part}{${rules.replaceAll(';', '!important;')}!important}`)
  .join('');
const STYLE = `:root{color-scheme:light dark}@media (max-width:480px){.v-sheet{padding:20px!important}}@media (prefers-color-scheme:dark){${darkRules}}`;

const paragraph = (text: string): string => `<p ${dressed('paragraph')}>${escaped(text)}</p>`;
const anchor = ({ url, words }: LetterLink, part: 'button' | 'link'): string =>
  `<a href="${escaped(url)}" ${dressed(part)}>${escaped(words)}</a>`;

function section({ heading, url, standing, isMine, news }: LetterSection): string {
  const stands = standing ? `<p ${dressed(isMine ? 'mine' : 'standing')}>${escaped(standing)}</p>` : '';
  const items = news.map(({ at, text }) => `<li>${escaped(text)} <span ${dressed('standing')}>${escaped(at)}</span></li>`);
  return `<div ${dressed('section')}>
<h2 ${dressed('heading')}>${anchor({ url, words: heading }, 'link')}</h2>
${stands}<ul ${dressed('news')}>
${items.join('\n')}
</ul></div>`;
}

export interface LetterPage {
  readonly language: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly LetterSection[];
  readonly link: LetterLink | null;
  readonly also: LetterLink | null;
  readonly foot: string;
  readonly settings: LetterLink | null;
}

/** The HTML of a letter: one column, readable without its style sheet, in both colour schemes; loads nothing from anywhere. */
export function letterPage({ language, title, paragraphs, sections, link, also, foot, settings }: LetterPage): string {
  const parts = [
    `<p ${dressed('brand')}>Vizavi</p>`,
    ...paragraphs.map(paragraph),
    ...sections.map(section),
    ...(link ? [`<p style="margin:24px 0 16px">${anchor(link, 'button')}</p>`] : []),
    ...(also ? [`<p ${dressed('paragraph')}>${anchor(also, 'link')}</p>`] : []),
    `<p ${dressed('foot')}>${escaped(foot)}${settings ? `<br>${anchor(settings, 'link')}` : ''}</p>`,
  ];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body ${dressed('body')}><div ${dressed('sheet')} role="article" lang="${language}">
${parts.join('\n')}
</div></body></html>
`;
}
