import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { AssignmentRow } from '@vizavi/api-types';
import { render, settle, textOf } from '../../testing/render';
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
    expect([...host.querySelectorAll('vz-segments label')].map(textOf)).toEqual(['Мои, 1', 'Моей группы, 1']);
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

  it('says that the desk is clear', async () => {
    const { host } = await open([]);
    expect(textOf(host.querySelector('vz-empty h2')!)).toBe('Стол чист');
  });
});
