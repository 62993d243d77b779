import { renderContract } from './render-contract';
import { clause, englishContract, russianContract, section } from './testing/contracts';
import { blankWords } from './testing/ink';
import { longContract } from './testing/long-contract';
import { doc, marked, paragraph, says } from './testing/nodes';
import { askReader, faultsOf, pagesOf, textOf, wordsOf } from './testing/poppler';

describe('a printed contract', () => {
  it('reads in the order in which it was written', async () => {
    const text = flat(textOf(await renderContract(russianContract()), '-raw'));
    const expected = [
      'ДОГОВОР ПОСТАВКИ № Д-2026/0117 г. Архангельск 12 ноября 2026 г. ООО «Северный завод металлоконструкций»',
      '1. ПРЕДМЕТ ДОГОВОРА 1.1. Поставщик обязуется передать в собственность Покупателю металлопрокат и металлоконструкции (далее — Товар), а Покупатель обязуется принять Товар и уплатить за него цену в порядке и в сроки, установленные настоящим Договором в соответствии со ст. 506 Гражданского кодекса Российской Федерации. 1.2.',
      '— универсальным передаточным документом;',
      '2.1. Общая цена Договора составляет 16 855 550 ₽ (шестнадцать миллионов восемьсот пятьдесят пять тысяч пятьсот пятьдесят рублей), в том числе НДС 20 %.',
      '1) 30 % цены Товара',
      '2.2.1. Днём оплаты',
      'Этап Срок Доля Сумма, руб. Аванс 20.11.2026 30 % 5 056 665,00',
      '4. РЕКВИЗИТЫ И ПОДПИСИ СТОРОН Поставщик ООО «Северный завод',
      '/ Заборщиков П. А.',
      'Приложение № 1 СПЕЦИФИКАЦИЯ № Наименование',
      'Итого: 16 855 550,00 руб., в том числе НДС 20 %.',
    ];
    let from = 0;
    for (const part of expected) {
      const at = text.indexOf(part, from);
      expect(at < 0 ? part : '').toBe('');
      from = at;
    }
  });

  it.each([
    ['Russian', russianContract({ draftWatermark: 'ЧЕРНОВИК' })],
    ['English', englishContract()],
  ])('prints ink for every letter of every word (%s)', async (_language, printed) => {
    expect(blankWords(await renderContract(printed))).toEqual([]);
  });

  it('is a file that qpdf finds clean', async () => {
    expect(faultsOf(await renderContract(russianContract({ draftWatermark: 'ЧЕРНОВИК' })))).toBe('');
  });

  it('gives the same bytes for the same input, and others for another', async () => {
    const first = await renderContract(russianContract());
    const again = await renderContract(russianContract());
    expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
    const other = await renderContract(russianContract({ place: 'г. Москва' }));
    expect(Buffer.from(first).equals(Buffer.from(other))).toBe(false);
  });

  it('counts pages at the foot and repeats the head on all but the first', async () => {
    const pages = textOf(await renderContract(russianContract()), '-raw')
      .split('\f')
      .slice(0, -1);
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page).toContain(`Страница ${index + 1} из 3`);
      expect(page).toContain('Редакция 3 · 9f2c41d07be8');
      expect(page.includes('Договор поставки № Д-2026/0117')).toBe(index > 0);
    });
  });

  it('tells title, language, time and structure', async () => {
    const pdf = await renderContract(englishContract());
    const info = askReader('pdfinfo', pdf, '-isodates');
    expect(info).toMatch(/Title:\s+CONSULTING AGREEMENT No\. C-2026\/0042/);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(/CreationDate:\s+2026-11-12T09:30:00Z/);
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/Lang \(en-GB\)|\/Lang <feff0065006e002d00470042>/i);
    const tree = askReader('pdfinfo', pdf, '-struct-text');
    expect(tree).toMatch(
      /H1[\s\S]*CONSULTING AGREEMENT[\s\S]*H2[\s\S]*Services[\s\S]*LBody[\s\S]*Table[\s\S]*TR[\s\S]*TH[\s\S]*TD[\s\S]*Assessment/,
    );
    expect(tree).not.toContain('Page 1 of 1');
  });

  it('embeds every font as a subset with its letters', async () => {
    const fonts = askReader('pdffonts', await renderContract(russianContract()))
      .trim()
      .split('\n')
      .slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  it('has a bookmark for each heading and appendix', async () => {
    const bookmarks = Buffer.from(await renderContract(russianContract())).toString('latin1');
    const titles = [...bookmarks.matchAll(/\/Title <FEFF([0-9A-F]+)>\s*(?=\/|>>)/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    );
    expect(titles).toEqual(
      expect.arrayContaining(['1. ПРЕДМЕТ ДОГОВОРА', '4. РЕКВИЗИТЫ И ПОДПИСИ СТОРОН', 'Приложение № 1. СПЕЦИФИКАЦИЯ']),
    );
  });

  it('keeps the watermark behind the text and out of what is copied', async () => {
    const pdf = await renderContract(russianContract({ draftWatermark: 'ЧЕРНОВИК' }));
    expect(textOf(pdf)).toBe(textOf(await renderContract(russianContract())));
    const [page] = pagesOf(pdf, 36);
    expect(page?.dots.filter((dot) => dot > 225 && dot < 246).length).toBeGreaterThan(2_000);
  });

  it('draws requisites side by side with a place to sign', async () => {
    const words = wordsOf(await renderContract(russianContract())).flat();
    const [left, right] = [
      words.filter((word) => word.text === 'Заборщиков').at(-1),
      words.filter((word) => word.text === 'Щербакова').at(-1),
    ];
    expect(left?.top).toBe(right?.top);
    expect((right?.left ?? 0) - (left?.left ?? 0)).toBeGreaterThan(200);
  });

  it('frames the evidence of a simple signature', async () => {
    const text = flat(textOf(await renderContract(russianContract({ signatureLines: ['Подписано 12.11.2026', 'SHA-256 9f2c'] })), '-raw'));
    expect(text).toContain('Подписано 12.11.2026 SHA-256 9f2c');
  });

  it('shows an unresolved atom by its label and a character without a glyph as a sign', async () => {
    const body = doc(
      paragraph('Цена ', { type: 'variable', attrs: { key: 'price', label: 'Цена, руб.' } }, ' 見'),
      paragraph(marked('ῶ', 'strong')),
    );
    const pdf = await renderContract(russianContract({ clauses: [clause('1', body)], appendices: [] }));
    expect(flat(textOf(pdf, '-raw'))).toContain('1. Цена [Цена, руб.] \ufffd ῶ');
    expect(blankWords(pdf)).toEqual([]);
  });

  it('refuses a body that it would have to drop in silence', async () => {
    const printed = russianContract({ clauses: [section('1', 'А', [clause('1.1', doc({ type: 'video' }))])] });
    await expect(renderContract(printed)).rejects.toThrow('video');
  });

  it('prints a contract of over fifty pages; times are shown, not judged', async () => {
    const printed = longContract();
    const times: number[] = [];
    let pdf = new Uint8Array();
    for (let run = 0; run < 4; run++) {
      const start = performance.now();
      pdf = new Uint8Array(await renderContract(printed));
      times.push(Math.round(performance.now() - start));
    }
    const pages = Number(/Pages:\s+(\d+)/.exec(askReader('pdfinfo', pdf))?.[1]);
    process.stdout.write(`${pages} pages, ${Math.round(pdf.length / 1024)} KB: ${times.join(', ')} ms\n`);
    expect(pages).toBeGreaterThan(50);
    expect(faultsOf(pdf)).toBe('');
  });

  it('prints a clause without a body by its number alone', async () => {
    const printed = russianContract({
      clauses: [{ number: '1', heading: null, body: null, clauses: [clause('1.1', says('Текст.'))] }],
      appendices: [],
    });
    expect(flat(textOf(await renderContract(printed), '-raw'))).toContain('1. 1.1. Текст.');
  });
});

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
