import type { Say } from '@vizavi/words';
import { letterPage } from './letter-page';

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

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

// A line break in a header would begin another header.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const linkLine = ({ words, url }: LetterLink): string => `${words}: ${url}`;

const sectionText = ({ heading, url, standing, news }: LetterSection): string =>
  [heading, ...(standing ? [standing] : []), ...news.map(({ at, text }) => `— ${at}. ${text}`), url].join('\n');

/** A letter as plain text and as simple HTML, with a greeting, a link and a foot; whatever it quotes is harmless in both. */
export function composeLetter(say: Say, content: LetterContent): Composed {
  const { subject, name, lines, sections = [], link, also, settings, supplier } = content;
  const paragraphs = [say('letters.greeting', { name }), ...lines];
  const foot = say('letters.footer', { supplier });
  const links = [link, also].flatMap((one) => (one ? [linkLine(one)] : []));
  const end = ['-- ', foot, ...(settings ? [linkLine(settings)] : [])].join('\n');
  const text = [...paragraphs, ...sections.map(sectionText), ...links, end].join('\n\n');
  const page = {
    language: say.language,
    title: oneLine(subject),
    paragraphs,
    sections,
    link,
    also: also ?? null,
    foot,
    settings: settings ?? null,
  };
  return { subject: oneLine(subject), text: `${text}\n`, html: letterPage(page) };
}
