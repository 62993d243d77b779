import { PATHS } from '@vizavi/api-types';
import { submittedContract } from './support/contracts';
import { expect, test } from './support/journey';

test('a contract of another company is not there, whichever way one asks', async ({ room }) => {
  const owner = await room.seat('client');
  const { id, etag } = await submittedContract(owner.api, 'client', 'services', 700_000);
  const { page, api } = await room.seat('client2');

  await page.goto(`/contracts/${id}`);
  await expect(page.getByRole('alert')).toContainText(/не найден|Такой страницы нет/i);
  await expect(page.getByText('Вектор Логистика')).toHaveCount(0);
  await page.goto(`/contracts/${id}/fill`);
  await expect(page.getByRole('alert')).toContainText(/не найден|Такой страницы нет/i);

  const readings = [
    PATHS.contract(id),
    PATHS.form(id),
    PATHS.answers(id),
    PATHS.suggestions(id),
    PATHS.comments(id),
    PATHS.attachments(id),
    PATHS.revisions(id),
    PATHS.timeline(id),
    `${PATHS.document(id)}?format=pdf`,
  ];
  for (const path of readings) expect([path, await api.status(path)]).toEqual([path, 404]);
  const writings: readonly (readonly ['POST' | 'PUT', string, unknown])[] = [
    ['PUT', PATHS.answers(id), { answers: {} }],
    ['POST', PATHS.comments(id), { clauseId: null, threadId: null, audience: 'both', text: 'Чужой' }],
    ['POST', PATHS.action(id, 'withdraw'), { reason: 'Чужой' }],
    ['POST', PATHS.action(id, 'submit'), {}],
  ];
  for (const [method, path, body] of writings) expect([path, await api.try(method, path, body, { ifMatch: etag })]).toEqual([path, 404]);

  await page.goto('/contracts');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator(`a[href*="${id}"]`)).toHaveCount(0);
});
