import { inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { PositionView } from '@vizavi/api-types';
import { render, textOf } from '../../../testing/render';
import { Words } from '../../language/words';
import { Announcer } from '../announcer';
import { positions } from './a-position';
import { PositionPanel } from './position-panel';

const show = async (name: string) => {
  const position = signal<PositionView>(positions[name]!);
  const shown = await render(PositionPanel, [inputBinding('position', position)]);
  return { ...shown, host: shown.host, fixture: shown, position };
};

describe('PositionPanel', () => {
  it.each([
    ['near', 'Договор проверяет Ольга Петрова, юрист', 'Этап 2 из 4, остался 1 рабочий день'],
    ['late', 'Договор проверяет Ольга Петрова, юрист', 'Этап 2 из 4, просрочено на 2 рабочих дня'],
    ['withClient', 'Правки рассматривает Иван Сергеев, менеджер договоров', 'Этап 2 из 4, срок поставщика остановлен'],
    ['parallel', 'Договор согласуют Мария Ким и Олег Вдовин', 'Этап 3 из 4, осталось 3 ч'],
    ['signing', 'Договор подписывает Елена Рудакова, генеральный директор', undefined],
    ['executed', 'Договор подписан обеими сторонами', undefined],
  ])('answers where a contract is: %s', async (name, line, when) => {
    const { host } = await show(name);
    expect(textOf(host.querySelector('.line')!)).toBe(line);
    expect(host.querySelector('.when') ? textOf(host.querySelector('.when')!) : undefined).toBe(when);
  });

  it.each([
    ['near', 'Юридическая проверка'],
    ['withClient', 'Юридическая проверка'],
    ['signing', 'Подписание'],
  ])('marks one present step: %s', async (name, step) => {
    const { host } = await show(name);
    const current = host.querySelectorAll('[aria-current=step]');
    expect(current).toHaveLength(1);
    expect(textOf(current[0]!.querySelector('.name')!)).toContain(step);
  });

  it('draws signing after the route and does not count it', async () => {
    const { host } = await show('near');
    expect(host.querySelectorAll('ol > li')).toHaveLength(5);
    expect(textOf(host.querySelector('.when')!)).toContain('из 4');
  });

  it('names whoever is away beside whoever stands in', async () => {
    const { host } = await show('standIn');
    expect(textOf(host.querySelector('.line')!)).toBe('Договор проверяет Дмитрий Орлов, старший юрист');
    expect(textOf(host.querySelector('.words')!)).toContain('по замещению, вместо: Ольга Петрова');
    expect(textOf(host.querySelector('[aria-current=step]')!)).toContain('по замещению, вместо: Ольга Петрова');
  });

  it('says every standing in words, not by colour alone', async () => {
    const { host } = await show('again');
    expect([...host.querySelectorAll('ol > li .name')].map(textOf)).toEqual([
      'Проверка менеджером , пройден',
      'Юридическая проверка , повторное согласование',
      'Согласование с финансами , сейчас',
      'Согласование с директором , впереди',
      'Подписание , впереди',
    ]);
  });

  it('tells a move politely, and nothing at first', async () => {
    const { fixture, position } = await show('near');
    expect(TestBed.inject(Announcer).text()).toBe('');
    position.set(positions['parallel']!);
    await fixture.whenStable();
    expect(TestBed.inject(Announcer).text()).toContain('Договор согласуют Мария Ким и Олег Вдовин. Этап 3 из 4');
  });

  it('changes its language at run time', async () => {
    const { host, fixture } = await show('near');
    await TestBed.inject(Words).switchTo('en');
    await fixture.whenStable();
    expect(textOf(host.querySelector('.when')!)).toBe('Stage 2 of 4, 1 working day left');
  });
});
