import type { Page } from '@playwright/test';
import { ContractPage } from './support/contract-page';
import { expect, type Room, type Seat, test } from './support/journey';
import { downloadedPdf } from './support/pdf-text';

const LAWYERS: Readonly<Record<string, string>> = { 'Ольга Петрова': 'lawyer', 'Дмитрий Орлов': 'lawyer2' };
const PASSWORD = 'vizavi-demo';
const REJECTED = { clause: '3.1', sentence: ' Срок оплаты продлевается на время простоя банка.' };
const COUNTERED = { clause: '10.1', sentence: ' Перечень таких сведений Стороны составляют ежегодно.' };
const ACCEPTED = { clause: '13.2', sentence: ' Переписка до суда ведётся на русском языке.' };
const COUNTER = ' Составляет его Поставщик.';

async function signIn({ page }: Seat): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Электронная почта').fill('client@demo.vizavi.test');
  await page.getByLabel('Пароль', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Почта или пароль не подходят');
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Иван');
}

async function pickForm(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Новый договор' }).click();
  await page.getByRole('searchbox', { name: /Название или слова/ }).fill('поставки');
  await page.getByRole('link', { name: 'Поставка товаров' }).click();
  await page.getByRole('button', { name: 'Начать заполнение' }).click();
  await expect(page.getByRole('heading', { name: 'Стороны и срок' })).toBeVisible();
}

/** Known requisites stand there already; a digit that cannot be is told at its field at once. */
async function checkCompany(page: Page): Promise<void> {
  const buyer = page.getByRole('group', { name: 'Покупатель' });
  await expect(buyer).toContainText('Акционерное общество «Вектор Логистика»');
  await buyer.getByRole('button', { name: 'Изменить' }).click();
  const inn = buyer.getByLabel('ИНН');
  await inn.fill('7728194941');
  await inn.blur();
  await expect(inn).toHaveAccessibleDescription(/ИНН|контрольн/i);
  await expect(inn).toHaveAttribute('aria-invalid', 'true');
  await inn.fill('7728194940');
  await expect(inn).not.toHaveAttribute('aria-invalid', 'true');
}

async function fill(page: Page): Promise<void> {
  const onward = (): Promise<void> => page.getByRole('button', { name: /^Далее/ }).click();
  const text = page.getByRole('region', { name: 'Текст договора' }).or(page.getByRole('complementary', { name: 'Текст договора' }));
  await page.getByLabel('Начало').fill('01.12.2026');
  await page.getByLabel('Окончание').fill('30.11.2027');
  await onward();
  await page.getByLabel('Наименование, марка, артикул, строка 1').fill('Насос НЦ-77, исполнение 3');
  await page.getByLabel('Ед. изм., строка 1').fill('шт.');
  await page.getByLabel('Количество, строка 1').fill('4');
  await page.getByLabel('Цена за единицу, руб., строка 1').fill('250000');
  await page.getByLabel('Сумма, руб., строка 1').fill('1000000');
  await expect(text).toContainText('Насос НЦ-77, исполнение 3');
  await onward();
  await page.getByLabel('Поставить не позднее').fill('26.02.2027');
  await onward();
  await page.getByLabel('Цена договора').fill('1000000');
  await expect(text).toContainText('Один миллион');
  await onward();
  await onward();
  await expect(page.getByText('Всё заполнено.')).toBeVisible();
  await page.getByRole('link', { name: 'Предложить правки' }).click();
}

/** The words of whoever has the contract in hand, in the watching window. */
const heldBy = (watching: ContractPage, words: string | RegExp) => expect(watching.page.getByText(words).first()).toBeVisible();

async function answers(room: Room, id: string, login: string): Promise<ContractPage> {
  const seat = await room.seat(login);
  await seat.page.goto('/desk');
  await seat.page.locator(`a[href*="/contracts/${id}"]`).first().click();
  const lawyer = new ContractPage(seat.page);
  await expect(lawyer.acts).toBeVisible();
  await lawyer.reject(REJECTED.clause, 'Простой банка плательщика — его риск.');
  await lawyer.counter(COUNTERED.clause, COUNTER, 'Один из нас должен за него отвечать.');
  await lawyer.accept(ACCEPTED.clause);
  await lawyer.act('Передать клиенту');
  return lawyer;
}

async function approve(room: Room, login: string, id: string): Promise<void> {
  await (await ContractPage.open(await room.seat(login), id)).act('Согласовать');
}

test('a contract from the empty form to both signatures, watched live', async ({ room }) => {
  test.slow();
  const seat = await room.stranger();
  const { page } = seat;
  await test.step('picks a form and fills it', async () => {
    await signIn(seat);
    await pickForm(page);
    await checkCompany(page);
    await fill(page);
  });
  const client = new ContractPage(page);
  await test.step('proposes edits and sends it', async () => {
    await expect(client.acts).toBeVisible();
    for (const { clause, sentence } of [REJECTED, COUNTERED, ACCEPTED]) await client.suggest(clause, sentence, `Так надёжнее: ${clause}`);
    expect(await downloadedPdf(page, 'Договор, PDF')).toMatch(/черновик/i);
    await client.act('Отправить поставщику');
  });
  const id = client.id;
  await heldBy(client, /Договор проверяет (Ольга Петрова|Дмитрий Орлов)/);
  const number = await page
    .getByText(/^П-2026\/ВЛ-\d+$/)
    .first()
    .innerText();
  const held = await page
    .getByText(/Договор проверяет/)
    .first()
    .innerText();
  const lawyerLogin = LAWYERS[Object.keys(LAWYERS).find((name) => held.includes(name))!]!;

  const watching = await ContractPage.open(await room.seat('client'), id);
  let reloads = 0;
  watching.page.on('framenavigated', () => (reloads += 1));

  const lawyer = await test.step('the lawyer rejects, counters, accepts and hands over', () => answers(room, id, lawyerLogin));
  await heldBy(watching, 'Правки рассматривает ваша компания');
  await expect(watching.point(REJECTED.clause)).toContainText('Простой банка плательщика — его риск.');

  await test.step('the client answers', async () => {
    await client.concede(REJECTED.clause);
    await client.accept(COUNTERED.clause);
    await client.act('Передать поставщику');
  });
  await heldBy(watching, /Договор проверяет/);

  await test.step('three approve, each seen live', async () => {
    await lawyer.act('Согласовать');
    await heldBy(watching, /согласует Мария Ким/);
    await approve(room, 'finance', id);
    await heldBy(watching, /согласует Иван Сергеев/);
    await approve(room, 'director', id);
  });
  await heldBy(watching, /подписывает/);

  await test.step('both sign', async () => {
    await (await ContractPage.open(await room.seat('client-signatory'), id)).sign(PASSWORD);
    await heldBy(watching, /подписывает Иван Сергеев/);
    await (await ContractPage.open(await room.seat('director'), id)).sign(PASSWORD);
  });
  await heldBy(watching, 'Договор подписан обеими сторонами');
  expect(reloads).toBe(0);

  const text = await downloadedPdf(watching.page, 'Договор, PDF');
  for (const words of [
    number,
    'Вектор Логистика',
    'Меридиан',
    'Насос НЦ-77',
    ACCEPTED.sentence.trim(),
    `${COUNTERED.sentence.trim()} ${COUNTER.trim()}`,
  ])
    expect(text).toContain(words);
  expect(text).not.toContain(REJECTED.sentence.trim());
  expect(text).not.toMatch(/черновик/i);
});
