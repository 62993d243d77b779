import { Workbook } from 'exceljs';
import { ContractPage } from './support/contract-page';
import { submittedContract } from './support/contracts';
import { expect, test } from './support/journey';

test('the manager narrows the board, passes a stuck assignment on and takes the list away', async ({ room }) => {
  const client = await room.seat('client');
  const { id, number } = await submittedContract(client.api, 'client', 'services', 345_678);
  const watching = await ContractPage.open(client, id);
  const holder = watching.page.getByText(/Договор проверяет/).first();
  await expect(holder).toContainText(/Ольга Петрова|Дмитрий Орлов/);
  const next = (await holder.innerText()).includes('Ольга Петрова') ? 'Дмитрий Орлов' : 'Ольга Петрова';

  const { page } = await room.seat('manager');
  await page.goto('/board');
  await page.getByRole('searchbox').fill(number!);
  await expect(page).toHaveURL(/[?&]q=/);
  const card = page.getByRole('button', { name: new RegExp(`^Действия: .*${number!}`) });
  await expect(card).toHaveCount(1);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue(number!);
  await expect(card).toHaveCount(1);

  await card.click();
  await page.getByRole('menuitem', { name: 'Передать другому' }).click();
  const asked = page.getByRole('dialog', { name: 'Передать поручение другому' });
  await asked.getByText(next).click();
  await asked.getByRole('button', { name: 'Передать другому' }).click();
  await expect(asked.getByText(/Напишите причину/)).toBeVisible();
  await asked.getByLabel('Почему').fill('Коллега в отпуске до конца недели.');
  await asked.getByRole('button', { name: 'Передать другому' }).click();
  await expect(asked).toHaveCount(0);
  await expect(holder).toContainText(next);

  await page.getByRole('radio', { name: 'Таблица' }).check();
  await expect(
    page
      .getByRole('link', { name: new RegExp(number!) })
      .or(page.getByText(number!))
      .first(),
  ).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Выгрузить в Excel' }).click()]);
  const book = new Workbook();
  await book.xlsx.readFile(await download.path());
  const [sheet] = book.worksheets;
  expect(sheet!.rowCount).toBe(2);
  const row = (sheet!.getRow(2).values as unknown[]).slice(1);
  expect(row).toContain(number);
  expect(row).toContain(345_678);
  expect(row.some((cell) => cell instanceof Date)).toBe(true);
});
