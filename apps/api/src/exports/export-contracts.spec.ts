import { buffer } from 'node:stream/consumers';
import { Database } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor } from '@vizavi/domain';
import { type CellValue, Workbook } from 'exceljs';
import { PinoLogger } from 'nestjs-pino';
import { MomentQuery } from '../contracts/present/moment.query';
import { ContractListQuery } from '../lists/contract-list.query';
import type { FilterParameters } from '../lists/lists.dto';
import { PlantedSupplier } from '../lists/testing/plant';
import { Clock } from '../platform/clock/clock';
import { Reads } from '../platform/http/reads';
import { ExportContracts } from './export-contracts';

class CountingReads extends Reads {
  asked = 0;

  override run<T>(...asked: Parameters<typeof Reads.prototype.run<T>>): Promise<T> {
    this.asked += 1;
    return super.run(...asked);
  }
}

let files: TestDatabase;
let database: Database;
let exporting: ExportContracts;
let reads: CountingReads;
let supplier: PlantedSupplier;
let manager: Actor;
let client: Actor;
let company: string;

beforeAll(async () => {
  files = await freshDatabase();
  database = new Database({ ...files.config, user: 'vizavi_app' }, true);
  await database.open();
  const lists = new ContractListQuery(new MomentQuery(new Clock()));
  reads = new CountingReads(database);
  exporting = new ExportContracts(reads, lists, new PinoLogger({ pinoHttp: { level: 'silent' } }));
  supplier = await new PlantedSupplier(database).found();
  manager = await supplier.member(['accountManager'], null, '=Менеджер');
  company = await supplier.company('@Ромашка');
  client = await supplier.member(['contractManager'], company);
  const columns = { responsible_id: manager.memberId, created_at: '2026-03-01T21:30:00Z' };
  await supplier.contract({
    companyId: company,
    columns: { ...columns, title: '=1+1', number: '-5', amount: '12345.60', currency: 'RUB', due_at: '2026-03-04T09:00:00Z' },
  });
});
afterAll(async () => {
  await database.close();
  await files.drop();
});

async function sheetOf(actor: Actor, filter: Partial<FilterParameters> = {}, language: 'ru' | 'en' = 'ru', most?: number) {
  const out = await exporting.open(actor, { sort: '-changedAt', ...filter }, language, most);
  const workbook = new Workbook();
  await workbook.xlsx.load((await buffer(out)).buffer);
  const rows: (readonly CellValue[])[] = [];
  workbook.worksheets[0]!.eachRow((row) => rows.push((row.values as CellValue[]).slice(1)));
  return { name: workbook.worksheets[0]!.name, headings: rows[0]!, rows: rows.slice(1), sheet: workbook.worksheets[0]! };
}

it('writes typed days and sums, and nothing that a spreadsheet would run', async () => {
  const { name, headings, rows, sheet } = await sheetOf(manager);
  const row = Object.fromEntries(headings.map((heading, index) => [heading as string, rows[0]![index]]));
  expect(name).toBe('Договоры');
  expect(row).toMatchObject({
    Номер: `'-5`,
    Договор: `'=1+1`,
    'Вид сделки': 'Поставка',
    Клиент: `'@Ромашка`,
    Статус: 'На согласовании',
    Этап: 'Юридическая проверка',
    Сумма: 12345.6,
    Валюта: 'RUB',
    Менеджер: `'=Менеджер`,
    Срок: new Date('2026-03-04T00:00:00Z'),
  });
  expect(row['Создан']).toEqual(new Date('2026-03-02T00:00:00Z'));
  expect([sheet.getCell('J2').numFmt, sheet.getCell('M2').numFmt]).toEqual(['#,##0.00', 'dd.mm.yyyy']);
});

it('speaks the reader’s language, and shows a client what the client’s list shows', async () => {
  const { name, headings, rows } = await sheetOf(client, {}, 'en');
  expect([name, headings[0], rows[0]![4], rows.length]).toEqual(['Contracts', 'Number', 'In review', 1]);
  const other = await supplier.member(['contractManager'], await supplier.company('Другая'));
  expect((await sheetOf(other)).rows).toEqual([]);
});

it('keeps to the filter', async () => expect((await sheetOf(manager, { status: ['executed'] })).rows).toEqual([]));

describe('of many contracts', () => {
  beforeAll(async () => {
    await supplier.write((tx) =>
      tx.rows(
        `insert into contract select one.* from contract c cross join generate_series(1, 600) i
         cross join lateral jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'Н-' || lpad(i::text, 4, '0'), 'title', 'Договор')) one where c.tenant_id = $1`,
        [supplier.id],
      ),
    );
  });

  it('writes all pages, each contract once, in the order that was asked', async () => {
    const { rows } = await sheetOf(manager, { sort: 'number' });
    const numbers = rows.map((row) => row[0] as string);
    expect([numbers.length, new Set(numbers).size, numbers[0], numbers[600]]).toEqual([601, 601, `'-5`, 'Н-0600']);
    expect((await sheetOf(manager)).rows).toHaveLength(601);
  });

  it.each([
    [300, 301],
    [250, 251],
    [601, 601],
  ])('stops after %d and says so under them when there are more', async (most, written) => {
    const { rows } = await sheetOf(manager, {}, 'ru', most);
    expect(rows).toHaveLength(written);
    const isCut = written > most;
    const last = rows.at(-1)![0] as string;
    expect(last.startsWith('Выгружены первые')).toBe(isCut);
  });

  it('stops reading when its reader has gone', async () => {
    const before = reads.asked;
    const out = await exporting.open(manager, { sort: '-changedAt' }, 'ru');
    out.destroy();
    await new Promise((done) => setTimeout(done, 300));
    expect(reads.asked - before).toBe(1);
  });
});
