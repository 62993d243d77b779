import { Component, inject } from '@angular/core';
import type { SuggestionAction, SuggestionView } from '@vizavi/api-types';
import { settle, textOf } from '../../../testing/render';
import { aClause, aContract, aSuggestion } from '../testing/a-contract';
import { OnContract, renderOn } from '../testing/on-a-contract';
import { OpenContract } from '../open-contract';
import { ChainCard } from './chain-card';

@Component({
  imports: [ChainCard],
  hostDirectives: [OnContract],
  template: `@if (contract.reading.value()) {
    @for (chain of contract.chains(); track chain.id) {
      <vz-chain-card [chain]="chain" />
    }
  }`,
})
class Host {
  protected readonly contract = inject(OpenContract);
}

const clause = aClause('4.1', 'Оплата в течение 30 дней.');
const one = aSuggestion(clause, 'Оплата в течение 15 дней.');
const show = (...suggestions: SuggestionView[]) => renderOn(Host, aContract({ clauses: [clause], suggestions }));
const buttons = (host: HTMLElement) => [...host.querySelectorAll('.offers button')].map(textOf);

describe('the card of a point', () => {
  it('tells who proposes what, and why', async () => {
    const { host } = await show(one);
    expect(textOf(host)).toContain('Иван Клименко');
    expect(textOf(host.querySelector('del')!)).toBe('удалено: 30');
    expect(textOf(host.querySelector('ins')!)).toBe('добавлено: 15');
    expect(textOf(host.querySelector('.reason')!)).toBe('Так удобнее');
    expect(textOf(host.querySelector('footer')!)).toBe('Ждёт поставщика');
  });

  it.each<[readonly SuggestionAction[], readonly string[]]>([
    [
      ['accept', 'reject', 'counter'],
      ['Принять', 'Отклонить', 'Встречная редакция'],
    ],
    [
      ['concede', 'withdraw'],
      ['Согласиться', 'Отозвать'],
    ],
    [
      ['revise', 'remove'],
      ['Изменить', 'Удалить'],
    ],
    [['undo'], ['Отменить ответ']],
    [[], []],
  ])('offers exactly what the server offers: %j', async (actions, words) => {
    const { host } = await show({ ...one, actions });
    expect(buttons(host)).toEqual(words);
  });

  it('accepts under the tag of the suggestion, once, and shows what became of it', async () => {
    const { host, server, fixture, answer } = await show(one);
    host.querySelector<HTMLElement>('.offers button')!.click();
    await settle(fixture);
    host.querySelector<HTMLElement>('.offers button')!.click();
    const sent = server.expectOne('/api/v1/contracts/contract-1/suggestions/suggestion-4.1/accept');
    expect(sent.request.headers.get('If-Match')).toBe('s1');
    expect(sent.request.headers.get('Idempotency-Key')).toBeTruthy();
    sent.flush({});
    await settle(fixture);
    const changes = one.changes.map((change) => ({ ...change, standing: 'accepted' as const }));
    await answer(aContract({ clauses: [clause], suggestions: [{ ...one, changes, open: false, awaits: null, actions: ['undo'] }] }));
    expect(textOf(host.querySelector('footer')!)).toBe('Принята');
  });

  it('keeps the point and says why when the server refuses', async () => {
    const { host, server, fixture } = await show(one);
    host.querySelector<HTMLElement>('.offers button')!.click();
    await settle(fixture);
    const problem = { code: 'accepted-changes-overlap', title: 'Приняты две правки одного места', detail: '' };
    server.expectOne({ method: 'POST' }).flush(problem, { status: 409, statusText: 'Conflict' });
    await settle(fixture);
    expect(textOf(host)).toContain('Приняты две правки одного места');
    expect(buttons(host)).toHaveLength(3);
  });

  it('shows a counter under what it answers, in one card', async () => {
    const counter = aSuggestion(clause, 'Оплата в течение 20 дней.', {
      id: 'counter',
      side: 'supplier',
      counterOf: one.id,
      createdAt: '2026-11-21T09:00:00Z',
      awaits: 'client',
      published: false,
      actions: ['revise'],
    });
    const { host } = await show({ ...one, awaits: 'client', actions: ['undo'] }, counter);
    expect(host.querySelectorAll('article')).toHaveLength(1);
    expect(host.querySelectorAll('vz-suggestion-entry')).toHaveLength(2);
    expect([...host.querySelectorAll('footer vz-badge')].map(textOf)).toEqual(['Ждёт клиента', 'Будет видно после передачи']);
  });
});
