import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './support/axe';
import { submittedContract } from './support/contracts';
import { expect, test } from './support/journey';

/** Presses a control as whoever has no mouse. */
const press = async (control: Locator): Promise<void> => {
  await control.focus();
  await control.press('Enter');
};

const saved = (page: Page) => expect(page.locator('vz-saving-mark')).toContainText('Сохранено');

/** Adds a stage at the end: its names, the group that is asked, its time. */
async function addStage(page: Page, [ru, en]: readonly [string, string], group: string, hours: string): Promise<void> {
  await press(page.getByRole('button', { name: 'Добавить этап', exact: true }));
  const card = page.locator('vz-stage-card').last();
  await expect(card.getByLabel('Название по-русски')).toBeFocused();
  await page.keyboard.type(ru);
  await page.keyboard.press('Tab');
  await page.keyboard.type(en);
  await press(card.getByRole('button', { name: 'Добавить', exact: true }));
  await card.getByRole('combobox', { name: 'Кого' }).focus();
  await page.keyboard.type(group);
  await card.getByLabel('Срок, рабочих часов').focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(hours);
}

test('a route is built from nothing by keyboard, tried, published, and a contract goes as it was told', async ({ room }) => {
  const { page } = await room.seat('owner');
  await page.goto('/routes');
  await press(page.getByRole('button', { name: 'Новый маршрут' }));
  await page.getByRole('dialog').getByLabel('Название по-русски').focus();
  await page.keyboard.type('Быстрый маршрут');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Quick route');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { name: 'Быстрый маршрут' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('В маршруте нет ни одного этапа');
  await addStage(page, ['Слово директора', 'Word of the director'], 'Директора', '6');
  await addStage(page, ['Взгляд юриста', 'Look of a lawyer'], 'Юристы', '10');
  await expect(page.getByRole('main')).toContainText('Ошибок нет');

  await page.getByRole('button', { name: 'Этап 2: Взгляд юриста' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('vz-stage-card').first()).toContainText('Взгляд юриста');
  await page.keyboard.press('Control+Z');
  await expect(page.locator('vz-stage-card').first()).toContainText('Слово директора');
  await page.keyboard.press('Control+Shift+Z');
  await expect(page.locator('vz-stage-card').first()).toContainText('Взгляд юриста');
  await saved(page);
  await expectAccessible(page, 'the designer');
  await expectNoOverflow(page, 'the designer');

  await press(page.getByRole('tab', { name: 'Симуляция' }));
  await press(page.getByRole('button', { name: 'Показать путь' }));
  const path = page.getByRole('region', { name: 'Путь договора' });
  await expect(path.locator('[data-stage] .name')).toHaveText(['Взгляд юриста', 'Слово директора']);
  const [first = ''] = await path.locator('[data-stage] ul > li > span:first-of-type').allTextContents();
  await expect(path).toContainText('Иван Сергеев');

  await press(page.getByRole('button', { name: 'Опубликовать' }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }));
  await expect(page.getByRole('main')).toContainText('Действует');

  await page.goto('/routes');
  const row = page.getByRole('article').filter({ hasText: 'Быстрый маршрут' });
  await press(row.getByRole('button', { name: 'Какие формы берут маршрут' }));
  await press(page.getByRole('dialog').getByRole('button', { name: /Лицензия на программу/ }));
  await expect(page.getByRole('dialog').getByText('Берёт этот маршрут')).toBeVisible();

  const client = await room.seat('client');
  const contract = await submittedContract(client.api, 'client', 'licence', 900_000);
  expect(contract.position.holders.map(({ name }) => name)).toEqual([first.trim()]);
  expect(contract.position.stages.map(({ name }) => name.ru)).toEqual(['Взгляд юриста', 'Слово директора']);
});
