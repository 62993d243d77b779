import { HttpTestingController } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MigrationPreview, RunningContract } from '@vizavi/api-types';
import { render, settle, textOf } from '../../../testing/render';
import { aPerson } from '../../ui/position/a-position';
import { MigrationRow } from './migration-row';

const both = (ru: string) => ({ ru, en: ru });
const contract: RunningContract = {
  id: '7',
  number: 'П-7',
  client: { id: 'c', name: 'АО «Клиент»' },
  form: both('Поставка'),
  state: 'inReview',
  stage: both('Юридическая проверка'),
  route: { key: 'usual', version: 1, name: both('Обычный') },
  holder: { side: 'supplier', people: [aPerson('Ольга Петрова')] },
  since: null,
  dueAt: null,
  etag: '"c3.0"',
};
const stage = { kind: 'security' as const, isNew: true, changed: [], decidedBy: [] };
const plan = (more: Partial<MigrationPreview> = {}): MigrationPreview => ({
  contract: { ...contract, etag: '"c4.0"' },
  to: { key: 'usual', version: 2, name: both('Обычный') },
  blockedBy: null,
  stages: [
    {
      ...stage,
      key: 'a',
      name: both('Безопасность'),
      fate: 'begins',
      duties: [{ person: aPerson('Виктор Громов'), dueAt: '2026-12-01T09:00:00Z' }],
    },
    { ...stage, key: 'b', name: both('Финансы'), fate: 'dropped', isNew: false, duties: [] },
  ],
  state: 'inReview',
  holders: [aPerson('Виктор Громов')],
  ...more,
});

async function chosen(answer: MigrationPreview) {
  const bindings = [inputBinding('contract', () => contract), inputBinding('target', () => 'v2'), inputBinding('chosen', () => true)];
  const fixture = await render(MigrationRow, bindings);
  const server = TestBed.inject(HttpTestingController);
  server.expectOne('/api/v1/contracts/7/migration?versionId=v2').flush(answer);
  await settle(fixture);
  return { fixture, server };
}

describe('a contract that may be moved', () => {
  it.each<[Partial<MigrationPreview>, string]>([
    [{}, 'Перейдёт: Виктор Громов'],
    [{ state: 'awaitingSignature' }, 'Спрашивать больше некого: уйдёт на подпись'],
    [{ state: 'inNegotiation' }, 'Остаётся у клиента'],
    [{ blockedBy: { code: 'nobody-left-to-ask', values: {} } }, 'По новому маршруту согласовывать больше некому'],
  ])('says in a line what would come of it: %j', async (more, words) => {
    const { fixture } = await chosen(plan(more));
    expect(textOf(fixture.host)).toContain(words);
  });

  it('shows on demand what becomes of each stage', async () => {
    const { fixture } = await chosen(plan());
    fixture.host.querySelector('button')!.click();
    await settle(fixture);
    const [first, second] = [...fixture.host.querySelectorAll('vz-planned-path li')].map(textOf);
    expect(first).toMatch(/Безопасность.*начнётся сейчас.*добавлен.*Виктор Громов до/);
    expect(second).toMatch(/Финансы.*убран из пути/);
  });

  it('is moved as the preview showed it, and says who holds it then', async () => {
    const { fixture, server } = await chosen(plan());
    const moving = fixture.componentInstance.move('Правило');
    const sent = server.expectOne('/api/v1/contracts/7/actions/migrateRoute');
    expect([sent.request.headers.get('If-Match'), sent.request.body]).toEqual(['"c4.0"', { versionId: 'v2', reason: 'Правило' }]);
    sent.flush({ ...contract, holder: { side: 'supplier', people: [aPerson('Виктор Громов')] } });
    expect(await moving).toBe(true);
    await settle(fixture);
    expect(textOf(fixture.host)).toContain('Виктор Громов');
    expect(textOf(fixture.host)).toContain('Переведён');
  });
});
