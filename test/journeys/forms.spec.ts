import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/journey';

const ROOT = process.env['VIZAVI_ROOT'] ?? process.cwd();
const PROMISE = 'promisedDays: 2';
const NEW_PURPOSE = 'Когда стороны показывают друг другу чертежи опытного образца.';

const upload = (text: string) => ({ name: 'nda.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) });

test('a faulty form is told by line, a good one is published and offered to clients', async ({ room }) => {
  const good = readFileSync(join(ROOT, 'libs/forms/files/nda.yaml'), 'utf8').replace(/(purpose:\n {2}ru: ).*/, `$1${NEW_PURPOSE}`);
  const faulty = good.replace(PROMISE, 'promisedDays: "soon"');
  const line = faulty.split('\n').findIndex((one) => one.startsWith('promisedDays')) + 1;

  const { page } = await room.seat('owner');
  await page.goto('/forms');
  await page.getByRole('link', { name: 'Загрузить форму' }).click();
  await page.locator('input[type=file]').setInputFiles(upload(faulty));
  await expect(page.getByRole('heading', { name: /В файле \d+ ошиб/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(`Строка ${line}`);

  await page.locator('input[type=file]').first().setInputFiles(upload(good));
  await expect(page.getByRole('button', { name: 'Опубликовать' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('черновик');
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('опубликована');

  const client = await room.seat('client2');
  await client.page.goto('/catalogue');
  await expect(client.page.getByText(NEW_PURPOSE)).toBeVisible();
});
