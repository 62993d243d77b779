import { PATHS } from '@vizavi/api-types';
import { expect, test } from './support/journey';
import { freshEmail, linkTo } from './support/newcomers';

const PHRASE = 'зелёный чайник на подоконнике';
const NEW_PHRASE = 'синий чайник на подоконнике';

test('an invited person comes in by the letter, resets the password, and signs out everywhere', async ({ room }) => {
  const email = freshEmail('novikova');
  const { page, api } = await room.seat('admin');
  await test.step('the administrator invites', async () => {
    await page.goto('/members');
    await page.getByRole('button', { name: 'Пригласить' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByLabel('Электронная почта').fill(email);
    await asked.getByLabel('Имя и фамилия').fill('Вера Новикова');
    await asked.getByRole('radio', { name: 'У нас' }).check();
    await asked.getByRole('checkbox', { name: /^юрист/ }).check();
    await asked.getByRole('button', { name: 'Отправить приглашение' }).click();
    await expect(asked).toHaveCount(0);
    await expect(page.getByRole('row', { name: new RegExp(email) })).toContainText('приглашён');
  });
  await test.step('the letter is in the outbox', async () => {
    await page.goto('/outbox');
    await expect(page.getByRole('row', { name: new RegExp(email) }).first()).toBeVisible();
  });

  const guest = await room.stranger();
  await test.step('the invitation is accepted', async () => {
    await guest.page.goto(await linkTo(api, email, 'invitation'));
    await guest.page.getByLabel('Имя и фамилия').fill('Вера Новикова');
    await guest.page.getByLabel('Новый пароль').fill(PHRASE);
    await guest.page.getByLabel('Пароль ещё раз').fill(PHRASE);
    await guest.page.getByRole('button', { name: 'Принять приглашение' }).click();
    await expect(guest.page.getByRole('heading', { level: 1 })).toHaveText('Мой стол');
  });
  await test.step('the password is reset by link', async () => {
    const forgetful = await room.stranger();
    await forgetful.page.goto('/sign-in');
    await forgetful.page.getByRole('link', { name: 'Забыли пароль?' }).click();
    await expect(forgetful.page.getByRole('heading', { name: 'Восстановить пароль' })).toBeVisible();
    await forgetful.page.getByLabel('Электронная почта').fill(email);
    await forgetful.page.getByRole('button', { name: 'Прислать ссылку' }).click();
    await expect(forgetful.page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
    const link = await linkTo(api, email, 'reset');
    await forgetful.page.goto(link);
    await forgetful.page.getByLabel('Новый пароль').fill(NEW_PHRASE);
    await forgetful.page.getByLabel('Пароль ещё раз').fill(NEW_PHRASE);
    await forgetful.page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(forgetful.page).toHaveURL(/sign-in/);
    await forgetful.page.goto(link);
    await forgetful.page.getByLabel('Новый пароль').fill(PHRASE);
    await forgetful.page.getByLabel('Пароль ещё раз').fill(PHRASE);
    await forgetful.page.getByRole('button', { name: 'Сохранить' }).click();
    await expect(forgetful.page.getByRole('heading', { name: 'Ссылка больше не действует' })).toBeVisible();
  });
  await test.step('signing out everywhere ends the other window', async () => {
    const one = await room.seat(email, { password: NEW_PHRASE });
    const other = await room.seat(email, { password: NEW_PHRASE });
    await other.page.goto('/desk');
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText('Мой стол');
    await one.page.goto('/profile');
    await one.page.getByRole('button', { name: 'Выйти на всех устройствах' }).click();
    await one.page.getByRole('dialog').getByRole('button', { name: /Выйти/ }).click();
    await expect(one.page).toHaveURL(/sign-in/);
    expect(await other.api.status(PATHS.me)).toBe(401);
    await expect(other.page.getByRole('dialog', { name: 'Войдите ещё раз' })).toBeVisible();
  });
});
