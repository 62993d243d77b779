const RU = {
  ready: (url: string) => `Портал «Визави» открыт: ${url}`,
  plainCookies: 'Без https: cookie без __Host- и Secure. Для настоящей работы задайте PUBLIC_URL с https.',
  lettersKept: 'SMTP_URL не задан: письма не отправляются, администратор видит их в разделе «Исходящие».',
  demo: (password: string) => `Демонстрация: пароль ${password}, почта`,
  seeding: (told: number, of: number) => ({ text: `Готовим демонстрацию: ${told} из ${of} договоров`, done: told === of }),
  stopped: 'Остановлено.',
  portTaken: (port: number) => `Порт ${port} занят. Закройте программу, которая его держит, или задайте другой: PORT=${port + 1}`,
  portForbidden: (port: number) => `Порт ${port} не разрешён этому пользователю. Задайте другой, например PORT=3000`,
  databaseAway: 'База данных не отвечает. Проверьте DATABASE_URL и что сервер запущен.',
  databaseRefuses: 'База данных не пускает: проверьте имя и пароль в DATABASE_URL и DATABASE_OWNER_URL.',
  worker: 'Обработчик заданий работает.',
};

const EN: typeof RU = {
  ready: (url) => `The Vizavi portal is open: ${url}`,
  plainCookies: 'No https: cookies go without __Host- and Secure. For real use set PUBLIC_URL with https.',
  lettersKept: 'SMTP_URL is not set: letters are kept, the administrator sees them in the outbox.',
  demo: (password) => `Demo: password ${password}, e-mail`,
  seeding: (told, of) => ({ text: `Preparing the demo: ${told} of ${of} contracts`, done: told === of }),
  stopped: 'Stopped.',
  portTaken: (port) => `Port ${port} is taken. Close the program that holds it, or choose another: PORT=${port + 1}`,
  portForbidden: (port) => `This user may not open port ${port}. Choose another, such as PORT=3000`,
  databaseAway: 'The database cannot be reached. Check DATABASE_URL, and that the server runs.',
  databaseRefuses: 'The database does not let us in: check name and password in DATABASE_URL and DATABASE_OWNER_URL.',
  worker: 'The worker runs.',
};

/** What a start says in the terminal, in its language. */
export const bootWords = /^ru/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '') ? RU : EN;
