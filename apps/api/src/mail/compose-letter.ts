import type { Say } from '@vizavi/words';
import type { LetterContent, LetterLink, LetterSection } from './letter-content';
import { letterPage } from './letter-page';

export interface Composed {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
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
