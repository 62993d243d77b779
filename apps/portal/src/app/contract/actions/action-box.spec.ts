import { Component, inject } from '@angular/core';
import type { AvailableAction } from '@vizavi/api-types';
import { settle, textOf } from '../../../testing/render';
import { aClause, aContract, aSuggestion } from '../testing/a-contract';
import { OnContract, renderOn } from '../testing/on-a-contract';
import { OpenContract } from '../open-contract';
import { ActionBox } from './action-box';

@Component({
  imports: [ActionBox],
  hostDirectives: [OnContract],
  template: `@if (contract.reading.value()) {
    <vz-action-box />
  }`,
})
class Host {
  protected readonly contract = inject(OpenContract);
}

const may = (action: AvailableAction['action'], code?: string): AvailableAction => ({
  action,
  etag: 'c1.0',
  blockedBy: code === undefined ? null : { code, values: {} },
});
const clause = aClause('4.1', 'Оплата в течение 30 дней.');
const acts = (host: HTMLElement) => [...host.querySelectorAll('.acts button')].map(textOf);
const lines = (host: HTMLElement) =>
  [...host.querySelectorAll('.lines > li')].map((one) => [...one.querySelectorAll('p, button')].map(textOf).join(' | '));

describe('the box of acts', () => {
  it('draws what may be done, and nothing that the server does not offer', async () => {
    const availableActions = [may('handOff'), may('returnForRework'), may('suggest'), may('comment')];
    const { host } = await renderOn(Host, aContract({ availableActions }));
    expect(acts(host)).toEqual(['Передать клиенту', 'Вернуть на доработку']);
  });

  it('tells what stands in the way, acts of one reason together, and gives them no button', async () => {
    const availableActions = [may('handOff'), may('approve', 'suggestions-open'), may('approveWithRemarks', 'suggestions-open')];
    const { host } = await renderOn(Host, aContract({ availableActions }));
    expect(lines(host)).toContain('Согласовать, Согласовать с замечаниями | Есть правки без решения. Сначала закройте их');
    expect(acts(host)).toEqual(['Передать клиенту']);
  });

  it('names who holds the contract, what waits and what the other side has not seen', async () => {
    const suggestions = [aSuggestion(clause, 'Оплата в течение 15 дней.')];
    const { host } = await renderOn(Host, aContract({ clauses: [clause], suggestions, unpublished: 2 }));
    expect(lines(host)).toEqual([
      'Договор проверяет Ольга Петрова, юрист',
      '1 правка ждёт другую сторону | Показать',
      'Другая сторона увидит после передачи: 2 записи',
    ]);
  });

  it('says that nothing is asked when nothing is offered', async () => {
    const { host } = await renderOn(Host, aContract());
    expect(textOf(host.querySelector('.acts')!)).toBe('Сейчас от вас ничего не требуется');
  });

  it('sends an approval with the text that was on the page, and keeps the question when the text has moved', async () => {
    const contract = aContract({ availableActions: [may('approve')] });
    const { host, server, fixture, answer } = await renderOn(Host, contract);
    host.querySelector<HTMLElement>('.acts button')!.click();
    await new Promise((done) => setTimeout(done, 300));
    await settle(fixture);
    const dialog = document.querySelector<HTMLElement>('vz-act-dialog')!;
    const [, approve] = [...dialog.querySelectorAll<HTMLElement>('footer button')];
    approve!.click();
    await settle(fixture);
    const sent = server.expectOne('/api/v1/contracts/contract-1/actions/approve');
    expect(sent.request.body).toEqual({ revisionHash: contract.revisionHash });
    expect(sent.request.headers.get('If-Match')).toBe('c1.0');
    const changedSince = [{ type: 'RevisionFolded', at: '2026-11-21T09:00:00Z' }];
    sent.flush({ code: 'text-changed', title: 'Текст изменился', detail: '', changedSince }, { status: 412, statusText: 'Stale' });
    await settle(fixture);
    await answer({ ...contract, revisionHash: 'b'.repeat(64) });
    expect(textOf(document.querySelector('vz-act-dialog')!)).toContain('Текст изменился');
    document.querySelector<HTMLElement>('vz-act-dialog footer button')!.click();
  });
});
