import type { Language } from '@vizavi/domain';

interface PrintedWords {
  /** Language tag of the document. */
  readonly locale: string;
  readonly page: (page: number, total: number) => string;
  readonly appendix: (number: string) => string;
  /** What a screen reader says of an appended page. */
  readonly appendedPage: (appendix: string, page: number) => string;
  readonly seal: string;
}

/** The few words that the printed page adds to the contract's own text. */
export const WORDS: Readonly<Record<Language, PrintedWords>> = {
  ru: {
    locale: 'ru-RU',
    page: (page, total) => `Страница ${page} из ${total}`,
    appendix: (number) => `Приложение № ${number}`,
    appendedPage: (appendix, page) => `${appendix}, страница ${page}`,
    seal: 'М. П.',
  },
  en: {
    locale: 'en-GB',
    page: (page, total) => `Page ${page} of ${total}`,
    appendix: (number) => `Appendix ${number}`,
    appendedPage: (appendix, page) => `${appendix}, page ${page}`,
    seal: 'L. S.',
  },
};
