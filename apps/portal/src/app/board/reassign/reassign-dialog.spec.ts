import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { AvailableAction, ContractView } from '@vizavi/api-types';
import { providePortal } from '../../../testing/provide-portal';
import { settle, textOf } from '../../../testing/render';
import { ApplicationInitStatus } from '@angular/core';
import { OpenDialog } from '../../ui/dialogs';
import { aPerson } from '../../ui/position/a-position';
import { ReassignDialog } from './reassign-dialog';

const offer = (etag: string): AvailableAction => ({
  action: 'reassign',
  etag,
  blockedBy: null,
  assignments: [{ id: 'assignment', person: aPerson('Ольга Петрова', 'юрист') }],
  candidates: [aPerson('Ольга Петрова', 'юрист'), aPerson('Дмитрий Орлов', 'юрист'), aPerson('Мария Ким')],
});
const contract = (etag: string) =>
  ({
    id: '7',
    title: 'Договор поставки',
    number: 'Д-7',
    client: { id: 'c', name: 'Клиент' },
    availableActions: [offer(etag)],
  }) as unknown as ContractView;

const open = async () => {
  const close = jest.fn();
  const dialog = { data: contract('"1"'), headingId: 'heading', close };
  TestBed.configureTestingModule({ providers: [...providePortal(), { provide: OpenDialog, useValue: dialog }] });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(ReassignDialog);
  await settle(fixture);
  const host = fixture.nativeElement as HTMLElement;
  const pass = async () => {
    [...host.querySelectorAll('button')].at(-1)!.click();
    await settle(fixture);
  };
  const fill = async (reason: string) => {
    host.querySelectorAll('input')[0]!.click();
    const field = host.querySelector('textarea')!;
    field.value = reason;
    field.dispatchEvent(new Event('input'));
    await settle(fixture);
  };
  return { fixture, host, close, pass, fill, server: TestBed.inject(HttpTestingController) };
};

describe('handing an assignment over', () => {
  it('offers whom the server names, without the present holder', async () => {
    const { host } = await open();
    expect([...host.querySelectorAll('vz-person-choice label')].map(textOf)).toEqual(['Дмитрий Орлов юрист', 'Мария Ким']);
  });

  it('asks for a person and a reason before it asks the server', async () => {
    const { host, pass, server } = await open();
    await pass();
    expect(textOf(host)).toContain('Выберите сотрудника');
    expect(textOf(host)).toContain('Напишите причину');
    server.verify();
  });

  it('sends the version that was shown and closes with the new name', async () => {
    const { close, fill, pass, server, fixture } = await open();
    await fill('Коллега в отпуске');
    await pass();
    const sent = server.expectOne('/api/v1/contracts/7/actions/reassign');
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    expect(sent.request.body).toEqual({ assignmentId: 'assignment', toMemberId: 'Дмитрий Орлов', reason: 'Коллега в отпуске' });
    sent.flush({});
    await settle(fixture);
    expect(close).toHaveBeenCalledWith('Дмитрий Орлов');
  });

  it('looks again when somebody was quicker, and keeps what was typed', async () => {
    const { host, fill, pass, server, fixture } = await open();
    await fill('Коллега в отпуске');
    await pass();
    server
      .expectOne('/api/v1/contracts/7/actions/reassign')
      .flush({ code: 'stale', title: 'Данные изменились' }, { status: 412, statusText: 'x' });
    await settle(fixture);
    server.expectOne('/api/v1/contracts/7').flush(contract('"2"'));
    await settle(fixture);
    expect(textOf(host)).toContain('Пока окно было открыто, договор изменился');
    expect(host.querySelector('textarea')!.value).toBe('Коллега в отпуске');
  });
});
