import { expect, type Locator, type Page } from '@playwright/test';
import { ContractPage } from './support/contract-page';
import { submittedContract } from './support/contracts';
import { test } from './support/journey';

const MOST_STOPS = 60;

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('the main actions of a client need no mouse', async ({ room }) => {
  const { page } = await room.seat('client');
  await page.goto('/home');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Новый договор' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Соглашение о конфиденциальности' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Начать заполнение' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fill/);
  await tabTo(page, page.getByRole('button', { name: /^Далее/ }));
});

test('Esc closes the topmost layer alone and gives the focus back', async ({ room }) => {
  const { page } = await room.seat('admin');
  await page.goto('/members');
  const invite = page.getByRole('button', { name: 'Пригласить' });
  await invite.focus();
  await page.keyboard.press('Enter');
  const asked = page.getByRole('dialog');
  await asked.getByRole('radio', { name: 'У клиента' }).check();
  const company = asked.getByRole('combobox');
  await company.fill('вектор');
  await expect(page.getByRole('option', { name: /Вектор Логистика/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(asked).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(invite).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Клиенты');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Клиенты' })).toBeVisible();
});

test('a lawyer walks the desk and opens a contract by single keys', async ({ room }) => {
  const client = await room.seat('client');
  const { id } = await submittedContract(client.api, 'client', 'supply', 123_000);
  const [held] = [
    await (
      await ContractPage.open(client, id)
    ).page
      .getByText(/Договор проверяет/)
      .first()
      .innerText(),
  ];
  const { page } = await room.seat(held.includes('Ольга') ? 'lawyer' : 'lawyer2');
  await page.goto('/desk');
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/contracts\//);
  await expect(page.getByRole('region', { name: 'Что можно сделать сейчас' })).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Клавиши' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
