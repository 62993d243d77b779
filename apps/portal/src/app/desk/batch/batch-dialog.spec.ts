import { HttpTestingController } from '@angular/common/http/testing';
import { ApplicationInitStatus } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { providePortal } from '../../../testing/provide-portal';
import { settle, textOf } from '../../../testing/render';
import { OpenDialog } from '../../ui/dialogs';
import { anAssignment } from '../an-assignment';
import { BatchDialog } from './batch-dialog';

const open = async () => {
  const close = jest.fn();
  const rows = ['1', '2'].map((id) => anAssignment(id, { asIs: `hash-${id}`, etag: `"c${id}.1"` }));
  TestBed.configureTestingModule({
    providers: [...providePortal(), { provide: OpenDialog, useValue: { data: rows, headingId: 'heading', close } }],
  });
  await TestBed.inject(ApplicationInitStatus).donePromise;
  const fixture = TestBed.createComponent(BatchDialog);
  await settle(fixture);
  const host = fixture.nativeElement as HTMLElement;
  const press = async () => {
    [...host.querySelectorAll('button')].at(-1)!.click();
    await settle(fixture);
  };
  const server = TestBed.inject(HttpTestingController);
  const asked = (id: string) => server.expectOne(`/api/v1/contracts/contract-${id}/actions/approve`);
  return { fixture, host, close, press, asked };
};

describe('approving many', () => {
  it('sends each by itself, with the text and the duty that were shown, and goes on after a refusal', async () => {
    const { fixture, host, close, press, asked } = await open();
    await press();
    const first = asked('1');
    expect([first.request.body, first.request.headers.get('If-Match')]).toEqual([{ revisionHash: 'hash-1' }, '"c1.1"']);
    first.flush({ code: 'stale', title: 'Данные изменились' }, { status: 412, statusText: 'x' });
    await settle(fixture);
    asked('2').flush({});
    await settle(fixture);
    expect([...host.querySelectorAll('li')].map((one) => textOf(one.querySelector('vz-badge')!))).toEqual([
      'Не согласовано',
      'Согласовано',
    ]);
    expect(textOf(host.querySelector('.why')!)).toContain('Данные изменились');
    expect(textOf(host.querySelector('.report')!)).toBe('Согласовано: 1. Не согласовано: 1');
    await press();
    expect(close).toHaveBeenCalledWith(1);
  });

  it('asks again by the same key what was lost on the way', async () => {
    const { fixture, press, asked } = await open();
    await press();
    const lost = asked('1');
    lost.flush({}, { status: 500, statusText: 'x' });
    await settle(fixture);
    asked('2').flush({});
    await settle(fixture);
    await press();
    expect(asked('1').request.headers.get('Idempotency-Key')).toBe(lost.request.headers.get('Idempotency-Key'));
  });
});
