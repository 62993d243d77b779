export const calendar = {
  title: 'Производственный календарь',
  official: 'загружен',
  preliminary: 'предварительно',
  preliminaryText:
    'Год ещё не загружен: выходные и праздники взяты из статьи 112 Трудового кодекса. После загрузки сроки, которые уже идут, пересчитаются.',
  workingDays: '{count, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}',
  file: 'Календарь на {year} год из файла',
  fileHelp: 'Строки «день;вид» (выходной, рабочий, сокращённый), JSON с xmlcalendar.ru или цифры с isdayoff.ru',
  loaded: 'Календарь на {year} год загружен, сроки пересчитываются',
  faults: '{count, plural, one {В файле # ошибка} few {В файле # ошибки} many {В файле # ошибок} other {В файле # ошибки}}',
  fault:
    '{line, plural, =0 {Файл} other {Строка #}}: {code, select, notReadable {не удалось прочитать} wrongYear {другой год} noSuchDay {такого дня нет} unknownKind {неизвестный вид дня} twice {день назван дважды} weekendOff {суббота или воскресенье и так выходной} weekdayWorking {этот день и так рабочий} wrongLength {дней не столько, сколько в году} other {слишком мало рабочих дней}} {found}',
  dayKind: '{kind, select, working {рабочий} short {сокращённый} weekend {выходной} other {нерабочий}}',
  legend: 'Выделены нерабочие дни; звёздочка: день короче на час',
  ownDays: 'Свои дни',
  ownDaysText: 'Праздники региона и дни, которые решила сделать выходными, рабочими или короткими сама компания',
  ownDay:
    '{kind, select, off {выходной} working {рабочий} other {короткий}}, {scope, select, region {регион} other {компания}}',
  noOwnDays: 'Своих дней в этом году нет',
  day: 'День',
  name: 'Название',
  kind: 'Вид',
  scope: 'Чей день',
  kindOf: '{kind, select, off {выходной} working {рабочий} other {короткий}}',
  scopeOf: '{scope, select, region {региона} other {компании}}',
  add: 'Добавить день',
  remove: 'Убрать',
};
