import { type AbsenceView, type ContractRow, type ContractView, type Page as ListPage, PATHS } from '@vizavi/api-types';
import type { Locator, Page } from '@playwright/test';
import type { ApiClient } from './support/api-client';
import { ContractPage } from './support/contract-page';
import { submittedContract } from './support/contracts';
import { expect, type Room, test } from './support/journey';

interface Drawn {
  readonly ru: string;
  readonly en: string;
  readonly kind: string;
  readonly people: readonly string[];
}

/** A stage at the end of the route, its names, kind and people, all by clicking. */
async function addStage(page: Page, { ru, en, kind, people }: Drawn): Promise<Locator> {
  await page.getByRole('button', { name: 'Добавить этап', exact: true }).click();
  const card = page.locator('vz-stage-card').last();
  await card.getByLabel('Название по-русски').fill(ru);
  await card.getByLabel('Название по-английски').fill(en);
  await card.getByLabel('Что это за этап').selectOption({ label: kind });
  for (const [index, person] of people.entries()) {
    await card.getByRole('button', { name: 'Добавить', exact: true }).click();
    const rule = card.locator('vz-rule-line').nth(index);
    await rule.getByLabel('Как найти').selectOption({ label: 'Сотрудник' });
    await rule.getByLabel('Кого').selectOption({ label: person });
  }
  return card;
}

/** Legal, two of three from finance who watch over the payment clause, and the director above half a million. */
async function draw(page: Page): Promise<void> {
  await page.goto('/routes');
  await page.getByRole('button', { name: 'Новый маршрут' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('Название по-русски').fill('Два из трёх');
  await asked.getByLabel('Название по-английски').fill('Two of three');
  await asked.getByLabel('Название по-английски').press('Enter');
  const legal = await addStage(page, { ru: 'Взгляд юриста', en: 'Look of a lawyer', kind: 'Юристы', people: ['Ольга Петрова, юрист'] });
  await legal.getByRole('button', { name: 'любого изменения текста' }).click();
  await legal.getByRole('button', { name: 'реквизитов' }).click();
  const people = [
    'Мария Ким, финансовый контролёр',
    'Виктор Громов, специалист по безопасности',
    'Антон Белов, менеджер по работе с клиентами',
  ];
  const finance = await addStage(page, { ru: 'Два голоса', en: 'Two voices', kind: 'Финансы', people });
  await finance.getByLabel('Сколько должны согласовать').selectOption({ label: 'Несколько из всех' });
  await finance.getByLabel('Сколько из всех').fill('2');
  await finance.getByLabel('Если молчат').selectOption({ label: 'Сообщить руководителю' });
  await finance.getByRole('button', { name: 'любого изменения текста' }).click();
  await finance.getByText('условий о…').click();
  await finance.getByRole('button', { name: 'оплата', exact: true }).click();
  const board = await addStage(page, {
    ru: 'Слово директора',
    en: 'Word of the director',
    kind: 'Дирекция',
    people: ['Иван Сергеев, генеральный директор'],
  });
  await board.getByRole('button', { name: 'Поставить условие' }).click();
  await board.getByLabel('Что сравнить').selectOption({ label: 'Сумма' });
  await board.getByLabel('Сравнение').selectOption({ label: 'больше' });
  await board.getByLabel('Значение').fill('500000');
  await board.getByLabel('Значение').blur();
  await board.getByRole('button', { name: 'Взгляд юриста' }).click();
  await expect(page.getByRole('main')).toContainText('Ошибок нет');
  await expect(page.locator('vz-saving-mark')).toContainText('Сохранено');
}

/** Whom the simulation names, stage by stage. */
async function simulated(page: Page): Promise<readonly (readonly string[])[]> {
  await page.getByRole('tab', { name: 'Симуляция' }).click();
  await page.getByLabel('Клиент', { exact: true }).selectOption({ label: 'АО «Вектор Логистика»' });
  await page.getByLabel('Сумма', { exact: true }).fill('900000');
  await page.getByRole('button', { name: 'Показать путь' }).click();
  const stages = page.getByRole('region', { name: 'Путь договора' }).locator('[data-stage]');
  await expect(stages).toHaveCount(3);
  const all = await stages.all();
  return Promise.all(all.map((one) => one.locator('ul > li > span:first-of-type').allTextContents()));
}

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByRole('main')).toContainText('Действует');
  await page.goto('/routes');
  const row = page.getByRole('article').filter({ hasText: 'Два из трёх' });
  await row.getByRole('button', { name: 'Какие формы берут маршрут' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Консультаци/ })
    .click();
  await expect(page.getByRole('dialog').getByText('Берёт этот маршрут')).toBeVisible();
}

const seen = (api: ApiClient, id: string): Promise<ContractView> => api.get<ContractView>(PATHS.contract(id));

async function act(room: Room, login: string, id: string, action: string, more: object = {}): Promise<void> {
  const { api } = await room.seat(login);
  const { etag, revisionHash } = await seen(api, id);
  await api.post(PATHS.action(id, action), action === 'approve' ? { revisionHash } : more, { ifMatch: etag });
}

/** The client wishes to pay on another day, and the director takes it. */
async function changePayment(room: Room, id: string): Promise<void> {
  await act(room, 'director', id, 'handOff', { note: 'Проверьте срок оплаты.' });
  const { api } = await room.seat('client');
  const { clauses, etag } = await seen(api, id);
  const { clauseId, body } = clauses.find(
    (one) => one.clauseType === 'payment' && one.negotiability !== 'fixed' && one.body?.content?.[0]?.type === 'paragraph',
  )!;
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'Оплата производится в течение пяти дней.' }] }];
  const wish = { clauseId, kind: 'replace', body: { ...body, content }, reason: 'Короче срок.' };
  await api.post(PATHS.suggestions(id), wish, { ifMatch: etag });
  await act(room, 'client', id, 'handOff', { note: null });
  const director = (await room.seat('director')).api;
  const [suggestion] = (await seen(director, id)).suggestions;
  await director.post(PATHS.suggestionAct(id, suggestion!.id, 'accept'), {}, { ifMatch: suggestion!.etag });
}

/** Whoever is away from finance stages while this story is told; other stages of theirs stay with them. */
async function away(api: ApiClient): Promise<void> {
  const { people } = await api.get<AbsenceView>(PATHS.absence);
  const idOf = (name: string): string => people.find(({ person }) => person.name === name)!.person.memberId!;
  const day = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
  const days = { firstDay: day(0), lastDay: day(2), kinds: ['finance'] };
  await api.post(PATHS.substitutions, { memberId: idOf('Виктор Громов'), toMemberId: idOf('Дмитрий Орлов'), ...days });
}

// One after the other: the second story lets somebody stand in for a member of the first one's committee.
test.describe.configure({ mode: 'default' });

test('silence in a committee is told to their heads, and the director returns the contract to a stage by its name', async ({ room }) => {
  const client = await room.seat('client');
  const { items } = await client.api.get<ListPage<ContractRow>>(
    `${PATHS.contracts}?q=${encodeURIComponent('консультационных')}&status=inReview`,
  );
  const { id } = items.find(({ amount }) => Number(amount) === 4_200_000)!;
  const { page } = await ContractPage.open(await room.seat('manager'), id);
  await page.getByRole('tab', { name: 'История' }).click();
  await expect(page.getByText('Ответа нет: сообщено руководителю (Иван Сергеев)')).toHaveCount(2, { timeout: 90_000 });

  await act(room, 'security', id, 'approve');
  const director = await ContractPage.open(await room.seat('director'), id);
  await director.act('Вернуть на доработку', async (dialog) => {
    await dialog.getByLabel('Куда вернуть').selectOption({ label: 'Юридическая проверка' });
    await dialog.getByLabel('Причина').fill('Проверьте порядок приёмки.');
  });
  const stage = page.getByRole('list', { name: 'Где договор' }).getByRole('listitem').filter({ hasText: 'Юридическая проверка' });
  await expect(stage).toHaveAttribute('aria-current', 'step');
  await expect(page.getByText('Проверьте порядок приёмки.').first()).toBeVisible();
});

test('a route drawn by clicking goes as its simulation told, and its client sees each turn of it', async ({ room }) => {
  test.slow();
  await away((await room.seat('admin')).api);
  const { page: owner } = await room.seat('owner');
  await draw(owner);
  const told = await simulated(owner);
  await publish(owner);

  const client = await room.seat('client');
  const { id } = await submittedContract(client.api, 'client', 'consulting', 900_000);
  const page = await ContractPage.open(client, id);
  const path = client.page.getByRole('list', { name: 'Где договор' });
  const stage = (name: string): Locator => path.getByRole('listitem').filter({ hasText: name });
  const asked = async (): Promise<readonly string[]> => (await seen(client.api, id)).position.holders.map(({ name }) => name).sort();
  const really = [await asked()];
  await act(room, 'lawyer', id, 'approve');
  await expect(stage('Два голоса')).toContainText('Дмитрий Орлов по замещению, вместо: Виктор Громов');
  really.push(await asked());
  await act(room, 'lawyer2', id, 'approve');
  await expect(stage('Два голоса')).toContainText('Согласовано 1 из 2, всего спрошено 3');
  await act(room, 'manager', id, 'approve');
  await expect(stage('Слово директора')).toContainText('Нужен: сумма выше упрощённого порядка');
  really.push(await asked());
  expect(told.map((names) => names.map((name) => name.trim()).sort())).toEqual(really);

  await changePayment(room, id);
  await act(room, 'director', id, 'approve');
  await expect(stage('Два голоса')).toContainText('После согласования изменилось: 1 пункт');
  expect((await seen(client.api, id)).position.stages.map(({ standing }) => standing)).toEqual(['done', 'now', 'done']);
  for (const login of ['finance', 'manager']) await act(room, login, id, 'approve');
  await expect(page.page.getByText(/Договор подписывает/).first()).toBeVisible();
});
