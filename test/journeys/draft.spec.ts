import { type ContractView, PATHS } from '@vizavi/api-types';
import { cardOf } from './support/contracts';
import { expect, type Seat, test } from './support/journey';

const SAVED = /Сохранено в/;
const KEPT_HERE = 'Нет связи. Ответы сохранены на этом устройстве';

async function openDraft(seat: Seat, id: string): Promise<void> {
  await seat.page.goto(`/contracts/${id}/fill?step=delivery`);
  await expect(seat.page.getByRole('heading', { name: 'Поставка', level: 2 })).toBeVisible();
}

test('a draft begun here goes on there, and what was typed offline is kept and sent', async ({ room }) => {
  const here = await room.seat('client');
  const { id: templateId } = await cardOf(here.api, 'supply');
  const { id } = await here.api.post<ContractView>(PATHS.contracts, { templateId, language: 'ru' });
  await openDraft(here, id);
  const address = here.page.getByLabel('Адрес доставки');
  await address.fill('г. Тула, проспект Ленина, д. 92, склад 3');
  await expect(here.page.getByText(SAVED).first()).toBeVisible();

  const there = await room.seat('client', { viewport: { width: 390, height: 844 } });
  await openDraft(there, id);
  await expect(there.page.getByLabel('Адрес доставки')).toHaveValue('г. Тула, проспект Ленина, д. 92, склад 3');
  await there.page.close();

  await here.page.context().setOffline(true);
  await address.fill('г. Тула, проспект Ленина, д. 92, склад 4');
  await expect(here.page.getByText(KEPT_HERE).first()).toBeVisible();
  await here.page.context().setOffline(false);
  await expect(here.page.getByText(KEPT_HERE)).toHaveCount(0);
  await expect(here.page.getByText(SAVED).first()).toBeVisible();

  const again = await room.seat('client');
  await openDraft(again, id);
  await expect(again.page.getByLabel('Адрес доставки')).toHaveValue('г. Тула, проспект Ленина, д. 92, склад 4');
});
