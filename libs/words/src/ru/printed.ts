/** Words printed on documents; the portal never loads them. */
export const printed = {
  watermark: 'ЧЕРНОВИК',
  revisionLine: 'Редакция {number} · {hash}',
  importReason: 'Из файла Word «{fileName}»',
  movedAway: '[Предложено перенести этот пункт]',
  movedHere: '[Сюда предложено перенести пункт {number}]',
  draftLine: 'Черновик',
  signatureLine:
    '{side, select, client {Клиент} other {Поставщик}}: {who}. Простая электронная подпись, {at} UTC. Основание полномочий: {authority, select, charter {Устав} other {доверенность № {number} от {date}}}. Подписан текст {hash}.',
  paperLine:
    '{side, select, client {Клиент} other {Поставщик}}: подписано на бумаге, скан приложен; запись сделал(а): {who}, {at} UTC. Текст {hash}.',
} as const;
