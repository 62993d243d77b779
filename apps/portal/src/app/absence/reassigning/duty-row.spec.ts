import { HttpTestingController } from '@angular/common/http/testing';
import { inputBinding } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { MovableDuty } from '@vizavi/api-types';
import { render, settle, textOf } from '../../../testing/render';
import { aPerson } from '../../ui/position/a-position';
import { DutyRow } from './duty-row';

const duty = (more: Partial<MovableDuty> = {}): MovableDuty => ({
  assignmentId: 'duty',
  contractId: '7',
  number: 'Д-7',
  client: 'АО «Клиент»',
  form: { ru: 'Поставка', en: 'Supply' },
  stage: { ru: 'Юридическая проверка', en: 'Legal' },
  dueAt: null,
  isLate: false,
  to: aPerson('Дмитрий Орлов'),
  refused: null,
  etag: '"c3.0"',
  ...more,
});
const shown = (more: Partial<MovableDuty> = {}) =>
  render(DutyRow, [inputBinding('duty', () => duty(more)), inputBinding('chosen', () => true)]);

describe('a duty that may be passed on', () => {
  it('says to whom it would go', async () => {
    expect(textOf((await shown()).host)).toContain('Дмитрий Орлов');
  });

  it.each([
    [{ refused: 'assignee-unknown' }, 'Дмитрий Орлов уже согласует этот этап'],
    [{ to: null }, 'Передать некому'],
  ])('says why it cannot go: %j', async (more, words) => {
    const { host } = await shown(more);
    expect(textOf(host)).toContain(words);
    expect(host.querySelector('input')!.disabled).toBe(true);
  });

  it('goes against the version that was shown, and says who has it then', async () => {
    const fixture = await shown();
    const going = fixture.componentInstance.give('Отпуск');
    const sent = TestBed.inject(HttpTestingController).expectOne('/api/v1/assignments/duty/reassign');
    expect(sent.request.headers.get('If-Match')).toBe('"c3.0"');
    sent.flush({ contractId: '7', assignmentId: 'duty', to: aPerson('Мария Ким'), etag: '"c4.0"' });
    expect(await going).toBe(true);
    await settle(fixture);
    expect(textOf(fixture.host)).toContain('Мария Ким');
  });

  it('keeps in its row why it did not go', async () => {
    const fixture = await shown();
    const going = fixture.componentInstance.give('Отпуск');
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/assignments/duty/reassign')
      .flush({ code: 'stale', title: 'Данные изменились' }, { status: 412, statusText: 'x' });
    expect(await going).toBe(false);
    await settle(fixture);
    expect(textOf(fixture.host)).toContain('Данные изменились');
  });
});
