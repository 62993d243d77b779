import { PDFDocument } from 'pdf-lib';
import { stampFont } from '../pdf/fonts';
import { addSignaturePage } from '../pdf/signature-page';

export const FIELDS = [
  { name: 'client', heading: 'Клиент: АО «Вектор Логистика»' },
  { name: 'supplier', heading: 'Поставщик: ООО «Меридиан»' },
] as const;

/** A contract of some pages with its signature page, as it is before anybody signs. */
export async function aContract(pages = 2, title = 'Договор поставки № ВЛ-2026/1', hasTimestamp = false): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const font = await stampFont(document);
  for (let index = 0; index < pages; index += 1) {
    const page = document.addPage([595.28, 841.89]);
    page.drawText(`${title}, страница ${index + 1}`, { x: 60, y: 760, size: 12, font });
    page.drawText('Цена договора составляет 100 000 рублей.', { x: 60, y: 720, size: 11, font });
  }
  const pdf = await document.save({ useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY });
  return addSignaturePage(pdf, { title: 'Лист подписания', lines: [title, 'Редакция 3 · 9f2c…'], fields: FIELDS, hasTimestamp });
}
