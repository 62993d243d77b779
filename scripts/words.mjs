// What the scripts say, in the language of the terminal.
const RU = {
  installing: 'Ставлю пакеты из package-lock.json (около минуты)…',
  installed: 'Пакеты на месте',
  building: (part) => `Собираю ${part}…`,
  built: (part) => `Собрано: ${part}`,
  unchanged: 'Исходники не менялись, сборка не нужна.',
  starting: 'Запускаю…',
  stopping: 'Останавливаю… (ещё раз Ctrl+C: прервать сразу)',
  brokenOff: 'Прервано. Встроенный PostgreSQL, если ещё работает, подхватит следующий запуск.',
  portTaken: (port) => `Порт ${port} занят. Закройте программу, которая его держит, или задайте другой: PORT=${Number(port) + 1} npm start`,
  portForbidden: (port) => `Порт ${port} не разрешён этому пользователю. Задайте другой: PORT=3000 npm start`,
  portWrong: (port) => `PORT=${port} не является номером порта (1–65535).`,
  diskFull: (folder, megabytes) =>
    `На диске мало места: для ${folder} нужно не меньше ${megabytes} МБ. Освободите место и запустите снова.`,
  databaseAway: (address) =>
    `База данных из DATABASE_URL не отвечает (${address}). Запустите её или уберите DATABASE_URL, тогда возьмём встроенную.`,
  databaseWrong: 'DATABASE_URL не похож на адрес: postgresql://user:password@host:5432/name',
  failed: (what) => `Не получилось: ${what}`,
  seconds: (seconds) => `${seconds.toFixed(1).replace('.', ',')} с`,
};

const EN = {
  installing: 'Installing packages from package-lock.json (about a minute)…',
  installed: 'Packages are in place',
  building: (part) => `Building ${part}…`,
  built: (part) => `Built: ${part}`,
  unchanged: 'The sources have not changed, nothing to build.',
  starting: 'Starting…',
  stopping: 'Stopping… (Ctrl+C again: break off at once)',
  brokenOff: 'Broken off. The embedded PostgreSQL, if it still runs, serves the next start.',
  portTaken: (port) => `Port ${port} is taken. Close the program that holds it, or choose another: PORT=${Number(port) + 1} npm start`,
  portForbidden: (port) => `This user may not open port ${port}. Choose another: PORT=3000 npm start`,
  portWrong: (port) => `PORT=${port} is not the number of a port (1–65535).`,
  diskFull: (folder, megabytes) => `The disk is nearly full: ${folder} needs at least ${megabytes} MB. Make room and start again.`,
  databaseAway: (address) =>
    `The database of DATABASE_URL does not answer (${address}). Start it, or remove DATABASE_URL to use the embedded one.`,
  databaseWrong: 'DATABASE_URL does not look like an address: postgresql://user:password@host:5432/name',
  failed: (what) => `Failed: ${what}`,
  seconds: (seconds) => `${seconds.toFixed(1)} s`,
};

export const words = /^ru/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ? RU : EN;
export const say = (line) => console.log(`› ${line}`);

/** Says why nothing goes on, and ends. */
export const giveUp = (line) => {
  console.error(`✗ ${line}`);
  process.exit(1);
};

// What nobody caught is a reason to end as well; our own errors speak for themselves.
process.once('uncaughtException', (error) => giveUp(error.message));
