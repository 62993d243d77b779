import { translate, type WordKey } from '@vizavi/words';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/journey';
import { newcomer } from './support/newcomers';

const EMPTY = [
  { who: 'a client of a new company', roles: ['contractManager'], company: 'ООО «Первый шаг»', path: '/home', says: 'home.emptyTitle' },
  {
    who: 'a client of a new company',
    roles: ['contractManager'],
    company: 'ООО «Второй шаг»',
    path: '/contracts',
    says: 'contracts.emptyTitle',
  },
  { who: 'a new lawyer', roles: ['lawyer'], company: null, path: '/desk', says: 'desk.emptyTitle' },
  { who: 'a new manager', roles: ['accountManager'], company: null, path: '/board', says: 'board.emptyTitle' },
  { who: 'a new manager', roles: ['accountManager'], company: null, path: '/clients', says: 'people.clientsEmpty' },
] as const;

for (const { who, roles, company, path, says } of EMPTY) {
  test(`${path} of ${who} says what comes first`, async ({ room }) => {
    const { page } = await newcomer(room, roles, company);
    await page.goto(path);
    await expect(page.getByRole('heading', { name: translate('ru', says) })).toBeVisible();
    await expectAccessible(page, `${path}, empty`);
  });
}

const SEARCHED: readonly (readonly [login: string, path: string, field: WordKey, empty: WordKey])[] = [
  ['client', '/catalogue', 'catalogue.search', 'catalogue.emptyTitle'],
  ['client', '/contracts', 'contracts.searchLabel', 'common.nothingFound'],
  ['admin', '/members', 'people.search', 'common.nothingFound'],
  ['admin', '/clients', 'people.searchClients', 'common.nothingFound'],
  ['admin', '/outbox', 'people.searchLetters', 'common.nothingFound'],
  ['owner', '/forms', 'forms.search', 'common.nothingFound'],
];

for (const [login, path, field, empty] of SEARCHED) {
  test(`${path} where nothing is found offers a way back`, async ({ room }) => {
    const { page } = await room.seat(login);
    await page.goto(path);
    await page.getByRole('searchbox', { name: translate('ru', field) }).fill('щщщщ');
    await expect(page.getByRole('heading', { name: translate('ru', empty) })).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('button', { name: translate('ru', 'common.clearFilters') })
      .last()
      .click();
    await expect(page.getByRole('heading', { name: translate('ru', empty) })).toHaveCount(0);
  });
}
