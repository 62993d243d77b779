export type EmbeddedFaultCode =
  'binaries' | 'cannot-connect' | 'cannot-enter' | 'cannot-start' | 'disk-full' | 'locale' | 'no-account' | 'other-owner' | 'platform';

const WORDS: Record<EmbeddedFaultCode, { readonly ru: string; readonly en: string }> = {
  binaries: {
    ru: 'Программы PostgreSQL из npm здесь не запускаются. Удалите node_modules и запустите снова или задайте DATABASE_URL.',
    en: 'The PostgreSQL programs from npm do not run here. Remove node_modules and start again, or set DATABASE_URL.',
  },
  'cannot-connect': { ru: 'Не удалось подключиться к базе данных.', en: 'The database cannot be reached.' },
  'cannot-enter': {
    ru: 'PostgreSQL не работает от root, а его пользователь не может войти в папку данных. Перенесите папку или задайте DATABASE_URL.',
    en: 'PostgreSQL does not run as root, and its user cannot enter the data folder. Move the folder, or set DATABASE_URL.',
  },
  'cannot-start': { ru: 'PostgreSQL не запустился.', en: 'PostgreSQL did not start.' },
  'disk-full': {
    ru: 'На диске меньше 300 МБ: освободите место и запустите снова.',
    en: 'Less than 300 MB are free on the disk: make room and start again.',
  },
  locale: {
    ru: 'Локаль базы данных не знает кириллицу, поиск по-русски не работал бы. Создайте базу с UTF8 и локалью ICU ru-RU или C.UTF-8.',
    en: 'The locale of the database does not know Cyrillic, so Russian search would fail. Create it with UTF8 and ICU ru-RU or C.UTF-8.',
  },
  'no-account': {
    ru: 'PostgreSQL не работает от root, а пользователей postgres и nobody нет. Запустите от обычного пользователя.',
    en: 'PostgreSQL does not run as root, and there is neither a user postgres nor nobody. Start as an ordinary user.',
  },
  'other-owner': {
    ru: 'Папка данных принадлежит другому пользователю. Запустите от его имени или уберите папку.',
    en: 'The data folder belongs to another user. Start as that user, or move the folder away.',
  },
  platform: {
    ru: 'Для этой системы нет встроенного PostgreSQL. Задайте DATABASE_URL.',
    en: 'There is no embedded PostgreSQL for this system. Set DATABASE_URL.',
  },
};

const language = (): 'ru' | 'en' => (/^ru/i.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'ru' : 'en');

/** Why the database cannot serve, in the language of the terminal; `detail` names the folder or the server's last words. */
export class EmbeddedFault extends Error {
  constructor(
    readonly code: EmbeddedFaultCode,
    readonly detail = '',
  ) {
    super(WORDS[code][language()] + (detail && `\n${detail}`));
    this.name = 'EmbeddedFault';
  }
}

/** The fault that words of PostgreSQL or of the system stand for. */
export const faultFrom = (words: string): EmbeddedFault => {
  const full = /No space left on device|ENOSPC/.test(words);
  return new EmbeddedFault(full ? 'disk-full' : 'cannot-start', words.trim());
};
