import { type CommentView, type ContractView, PATHS } from '@vizavi/api-types';
import { ContractPage } from './support/contract-page';
import { filledDraft, lawyerOf } from './support/contracts';
import { expect, type Room, test } from './support/journey';

const COUNTERED = { clause: '10.1', sentence: ' Перечень таких сведений Стороны составляют ежегодно.' };
const BY_PLAYBOOK = { clause: '8.2', sentence: ' Неустойка не начисляется в дни простоя банка.' };
const COUNTER = ' Составляет его Поставщик.';
const FALLBACK = 'по ключевой ставке Банка России';
const INTERNAL = 'Дальше ключевой ставки не уступаем.';

/** Two edits of the client's, sent to the supplier; gives who of its lawyers answers. */
async function proposed(room: Room) {
  const seat = await room.seat('client');
  const { id } = await filledDraft(seat.api, 'client', 'supply', 1_400_000);
  const client = await ContractPage.open(seat, id);
  for (const { clause, sentence } of [COUNTERED, BY_PLAYBOOK]) await client.suggest(clause, sentence, 'Так надёжнее');
  await client.act('Отправить поставщику');
  return { id, seat, client, login: lawyerOf(await seat.api.get<ContractView>(PATHS.contract(id))) };
}

/** A filter leaves its clauses in the text, under their sections, and nothing else. */
async function filterTheOpen({ page, text }: ContractPage): Promise<void> {
  const clause = (number: string) => text.getByRole('button', { name: new RegExp(`^п\\. ${number.replace('.', '\\.')}\\s*(,|$)`) });
  await page
    .getByRole('group', { name: 'Пункты договора' })
    .getByRole('button', { name: /^Нужен мой ответ/ })
    .click();
  await expect(clause('1.1')).toHaveCount(0);
  for (const { clause: number } of [COUNTERED, BY_PLAYBOOK]) await expect(clause(number)).toBeVisible();
  await text.getByRole('button', { name: 'Показать весь договор' }).click();
  await expect(clause('1.1')).toBeVisible();
}

/** An approved fallback is put as a counter with one press and a reason. */
async function counterByPlaybook(lawyer: ContractPage): Promise<void> {
  const { page } = lawyer;
  await lawyer
    .point(BY_PLAYBOOK.clause)
    .getByRole('button', { name: `п. ${BY_PLAYBOOK.clause}` })
    .click();
  await page.getByText('Свод позиций').click();
  await page.getByRole('button', { name: 'Взять как встречную' }).first().click();
  await page.getByRole('textbox', { name: /^Почему/ }).fill('Запасная редакция формы.');
  await page.getByRole('button', { name: 'Сохранить правку' }).click();
  await expect(lawyer.point(BY_PLAYBOOK.clause)).toContainText('Запасная редакция формы.');
}

/** What stays inside looks unlike what both sides see, before it is written and after. */
async function commentInside({ page }: ContractPage): Promise<void> {
  await page.getByRole('tab', { name: 'Обсуждение' }).click();
  const form = page.locator('vz-comment-form');
  const look = () => form.evaluate((element) => [getComputedStyle(element).borderStyle, getComputedStyle(element).backgroundColor].join());
  await expect(form).toContainText('Только ООО «Меридиан»');
  const inside = await look();
  await form.getByRole('radio', { name: 'Виден другой стороне' }).check();
  await expect(form).toContainText('Видят обе стороны');
  expect(await look()).not.toBe(inside);
  await form.getByRole('radio', { name: 'Внутренний' }).check();
  await form.getByRole('textbox').fill(INTERNAL);
  await form.getByRole('button', { name: 'Отправить' }).click();
  const thread = page.getByRole('article', { name: /^Обсуждение/ }).filter({ hasText: INTERNAL });
  await expect(thread).toContainText('Только ООО «Меридиан»');
  await page.getByRole('tab', { name: /^Правки/ }).click();
}

test('two clauses are argued over, one by the playbook, and agreed; what was said inside stays inside', async ({ room }) => {
  const { id, seat, client, login } = await proposed(room);
  const lawyer = await ContractPage.open(await room.seat(login), id);
  await filterTheOpen(lawyer);
  await lawyer.counter(COUNTERED.clause, COUNTER, 'Один из нас должен за него отвечать.');
  await counterByPlaybook(lawyer);
  await commentInside(lawyer);
  await lawyer.act('Передать клиенту', (asked) => asked.getByRole('textbox').fill('Ответили на оба пункта.'));

  const news = client.page.getByRole('region', { name: 'Новое в договоре' });
  await expect(news).toContainText('Ответили на оба пункта.');
  await expect(client.page.getByText('Открыто 2 пункта')).toBeVisible();
  await client.accept(COUNTERED.clause);
  await client.accept(BY_PLAYBOOK.clause);
  await expect(client.page.getByText('Все пункты согласованы')).toBeVisible();
  await news.getByRole('button', { name: 'Понятно' }).click();
  await expect(news).toHaveCount(0);
  await client.page.getByRole('tab', { name: 'Обсуждение' }).click();
  await expect(client.page.getByText('Комментариев нет')).toBeVisible();
  expect((await seat.api.get<readonly CommentView[]>(PATHS.comments(id))).map(({ text }) => text)).not.toContain(INTERNAL);
  await client.act('Передать поставщику');

  const { clauses, clauseCounts } = await seat.api.get<ContractView>(PATHS.contract(id));
  expect(clauseCounts).toMatchObject({ openWithClient: 0, openWithSupplier: 0, disagreed: 0 });
  const words = JSON.stringify(clauses.map(({ body }) => body));
  expect(words).toContain(COUNTER.trim());
  expect(words).toContain(FALLBACK);
});
