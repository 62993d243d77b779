import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { AssignmentRow } from '@vizavi/api-types';
import { render, settle, textOf } from '../../testing/render';
import { aPerson } from '../ui/position/a-position';
import { anAssignment } from './an-assignment';
import { DeskPage } from './desk-page';

const open = async (items: readonly AssignmentRow[]) => {
  const fixture = await render(DeskPage);
  TestBed.inject(HttpTestingController)
    .expectOne((request) => request.url === '/api/v1/assignments')
    .flush({ items, nextCursor: null, total: items.length, totalIsCapped: false });
  await settle(fixture);
  return fixture;
};

const press = (code: string) => document.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, cancelable: true }));

describe('the desk', () => {
  it('counts both scopes and shows one', async () => {
    const { host } = await open([anAssignment('1', { bucket: 'overdue', minutesLeft: -480 }), anAssignment('2', { mine: false })]);
    expect([...host.querySelector('vz-segments')!.querySelectorAll('label')].map(textOf)).toEqual(['Мои, 1', 'Моей группы, 1']);
    expect([...host.querySelectorAll('h2')].map(textOf)).toEqual(['Просрочено 1']);
    expect(textOf(host.querySelector('vz-desk-row')!)).toContain('просрочено на 1 рабочий день');
    expect(host.querySelector('vz-desk-row a')!.getAttribute('href')).toBe('/contracts/contract-1?at=deviation');
  });

  it('walks by J and K, from bucket to bucket', async () => {
    const { host } = await open([anAssignment('1', { bucket: 'overdue' }), anAssignment('2', { bucket: 'today' })]);
    document.body.append(host);
    host.scrollIntoView = HTMLElement.prototype.scrollIntoView = () => undefined;
    const links = [...host.querySelectorAll('vz-desk-row a')];
    const at = () => links.indexOf(document.activeElement!);
    press('KeyJ');
    expect(at()).toBe(0);
    press('KeyJ');
    press('KeyJ');
    expect(at()).toBe(1);
    press('KeyK');
    expect(at()).toBe(0);
    press('Slash');
    expect(document.activeElement).toBe(host.querySelector('input[type=search]'));
    host.remove();
  });

  it('marks by X what may be approved as it is, and nothing else', async () => {
    const fixture = await open([
      anAssignment('1', { asIs: 'hash-1', deviations: 0, etag: '"c1.1"' }),
      anAssignment('2', { asIs: 'hash-2', deviations: 0, etag: '"c2.1"' }),
      anAssignment('3'),
    ]);
    const { host } = fixture;
    document.body.append(host);
    HTMLElement.prototype.scrollIntoView = () => undefined;
    press('KeyJ');
    press('KeyX');
    await settle(fixture);
    expect(textOf(host.querySelector('.batch')!)).toContain('Отмечен 1 договор');
    expect(host.querySelectorAll('input[type=checkbox]')).toHaveLength(2);
    press('KeyX');
    await settle(fixture);
    expect(textOf(host.querySelector('.batch')!)).toBe('Отметить 2 типовых');
    host.remove();
  });

  it('says what has changed since the stage approved before, and what is new', async () => {
    const changedSince = { revision: 1, clauses: 2, amount: true, requisites: false, attachments: false };
    const { host } = await open([anAssignment('1', { unread: true, changedSince })]);
    expect(textOf(host.querySelector('.more')!)).toContain('С прошлого согласования изменилось: 2 пункта и сумма');
    expect(textOf(host.querySelector('vz-desk-row a')!)).toContain('есть новое');
  });

  it('answers a colleague’s question where it is read', async () => {
    const question = { text: 'Какой лимит?', person: aPerson('Ольга Петрова') };
    const fixture = await open([anAssignment('1', { duty: 'answer', question, etag: '"c1.4"' })]);
    const { host } = fixture;
    const [ask] = [...host.querySelectorAll<HTMLButtonElement>('vz-quick-answer button')];
    ask!.click();
    await settle(fixture);
    const field = host.querySelector('textarea')!;
    field.value = 'Пять миллионов';
    field.dispatchEvent(new Event('input'));
    host.querySelector<HTMLButtonElement>('vz-quick-answer button')!.click();
    await settle(fixture);
    const sent = TestBed.inject(HttpTestingController).expectOne('/api/v1/contracts/contract-1/actions/answerQuestion');
    expect(sent.request.headers.get('If-Match')).toBe('"c1.4"');
    expect(sent.request.body).toEqual({ answer: 'Пять миллионов' });
  });

  it('says that the desk is clear', async () => {
    const { host } = await open([]);
    expect(textOf(host.querySelector('vz-empty h2')!)).toBe('Стол чист');
  });
});
