import { readFile } from 'node:fs/promises';
import { type CommentView, type ContractView, type DisagreementsView, PATHS } from '@vizavi/api-types';
import { editedInOffice } from '../word/support/edit-in-office';
import { ContractPage } from './support/contract-page';
import { lawyerOf, submittedContract } from './support/contracts';
import { expect, type Seat, test } from './support/journey';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const OPENLY = { clause: '4.2', was: 'трёх часов', now: 'шести часов' };
const SILENTLY = { clause: '4.3', was: 'за два рабочих дня', now: 'за пять рабочих дней' };
const THEIRS = { clause: '10.1', sentence: ' Перечень составляет Поставщик.' };
const QUESTION = 'Кто принимает Товар, если склад закрыт?';
const AUTHOR = 'Иван Клименко';
const REASON = 'Машину заказываем за два дня.';

/** The lawyer proposes something too: it goes out as a tracked change of theirs, and makes the turn worth handing off. */
async function proposed({ api }: Seat, id: string): Promise<void> {
  const { clauses, etag } = await api.get<ContractView>(PATHS.contract(id));
  const { clauseId, body } = clauses.find(({ number }) => number === THEIRS.clause)!;
  const [first, ...rest] = body!.content!;
  const longer = { ...first!, content: [...first!.content!, { type: 'text', text: THEIRS.sentence }] };
  const wish = { clauseId, kind: 'replace', body: { ...body, content: [longer, ...rest] }, reason: 'Чтобы не спорить потом.' };
  await api.post(PATHS.suggestions(id), wish, { ifMatch: etag });
}

/** The copy for the client, from the menu of documents. */
async function exported({ page }: ContractPage): Promise<Buffer> {
  await page.getByRole('button', { name: 'Документы' }).click();
  const item = page.getByRole('menuitem', { name: 'Для клиента, с правками, Word' });
  const [download] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return readFile(await download.path());
}

/** Both kinds of edits stand apart before anything is made of them. */
async function takenBack({ page }: Seat, id: string, file: Buffer): Promise<void> {
  await page.goto(`/contracts/${id}/import`);
  await page.locator('input[type=file]').setInputFiles({ name: 'Правки юриста.docx', mimeType: WORD, buffer: file });
  const silently = page.getByRole('region', { name: /^Изменено без отметки/ });
  await expect(silently).toContainText(`Пункт ${SILENTLY.clause}`);
  await expect(silently).toContainText('Не отмечено в Word');
  await expect(silently).not.toContainText(`Пункт ${OPENLY.clause}`);
  const openly = page.getByRole('region', { name: /^Правки, отмеченные в Word/ });
  await expect(openly).toContainText(`Пункт ${OPENLY.clause}`);
  await expect(openly).toContainText(AUTHOR);
  await expect(openly).not.toContainText('Не отмечено в Word');
  const comments = page.getByRole('region', { name: /^Комментарии/ });
  await expect(comments).toContainText(QUESTION);
  await comments.getByRole('radio', { name: 'Виден другой стороне' }).check();
  await page.getByRole('button', { name: 'Создать 2 правки' }).click();
}

const rowsOf = async ({ api }: Seat, id: string) => (await api.get<DisagreementsView>(PATHS.disagreements(id))).rows;

test('a contract goes to LibreOffice and back: what was edited in silence is found, each edit is answered, and the text is agreed', async ({
  room,
}) => {
  test.setTimeout(600_000);
  const seat = await room.seat('client');
  const { id } = await submittedContract(seat.api, 'client', 'supply', 1_500_000);
  const read = (): Promise<ContractView> => seat.api.get<ContractView>(PATHS.contract(id));
  const lawyerSeat = await room.seat(lawyerOf(await read()));
  await proposed(lawyerSeat, id);
  const lawyer = await ContractPage.open(lawyerSeat, id);
  await lawyer.act('Передать клиенту', (asked) => asked.getByRole('textbox').fill('Правьте, как удобно.'));
  const sent = await exported(lawyer);

  const returned = await editedInOffice(sent, {
    author: AUTHOR,
    tracked: [[OPENLY.was, OPENLY.now]],
    silent: [[SILENTLY.was, SILENTLY.now]],
    comment: [OPENLY.now, QUESTION],
  });
  await takenBack(seat, id, returned);
  const client = new ContractPage(seat.page);
  await expect(client.point(SILENTLY.clause)).toContainText('Не отмечено в Word');
  await expect(client.point(OPENLY.clause)).not.toContainText('Не отмечено в Word');
  await client.accept(THEIRS.clause);
  await client.act('Передать поставщику');

  await lawyer.page.reload();
  await expect(lawyer.point(SILENTLY.clause)).toContainText('Не отмечено в Word');
  await expect(lawyer.point(SILENTLY.clause)).toContainText('Правки юриста.docx');
  await lawyer.accept(OPENLY.clause);
  await lawyer.reject(SILENTLY.clause, REASON);
  await lawyer.act('Передать клиенту', (asked) => asked.getByRole('textbox').fill('Одно приняли, одно нет.'));

  const [argued] = (await rowsOf(seat, id)).filter(({ state }) => state !== 'agreed');
  expect(argued?.number).toBe(SILENTLY.clause);
  expect(JSON.stringify(argued?.supplier)).toContain(SILENTLY.was);
  expect(JSON.stringify(argued?.client)).toContain(SILENTLY.now);
  expect((await seat.api.get<readonly CommentView[]>(PATHS.comments(id))).map(({ text }) => text)).toContain(`${AUTHOR}: ${QUESTION}`);
  await seat.page.reload();
  await client.concede(SILENTLY.clause);
  await client.act('Передать поставщику');

  expect((await rowsOf(lawyerSeat, id)).every(({ state }) => state === 'agreed')).toBe(true);
  const words = JSON.stringify((await read()).clauses.map(({ body }) => body));
  expect(words).toContain(THEIRS.sentence.trim());
  for (const [is, isNot] of [
    [OPENLY.now, OPENLY.was],
    [SILENTLY.was, SILENTLY.now],
  ] as const) {
    expect(words).toContain(is);
    expect(words).not.toContain(isNot);
  }
});
