import { inputBinding, signal, twoWayBinding } from '@angular/core';
import type { FormFault } from '@vizavi/api-types';
import { render, settle, textOf } from '../../testing/render';
import { FaultList } from './fault-list';

const fault = (line: number, ru: string, path = ''): FormFault => ({ line, column: 1, path, code: 'x', message: { ru, en: ru } });

const faults = [fault(3, 'Нет поля «цена»', 'variables[0].key'), fault(1204, 'Пункт повторяется'), fault(1300, 'Ссылка никуда не ведёт')];

async function shown() {
  const chosen = signal<number | null>(null);
  const fixture = await render(FaultList, [inputBinding('faults', () => faults), twoWayBinding('chosen', chosen)]);
  const buttons = [...fixture.host.querySelectorAll('button')];
  return { fixture, chosen, buttons };
}

const press = (button: Element | undefined, key: string) => button?.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));

describe('FaultList', () => {
  it('tells every fault by its line, and where in the form it is', async () => {
    const { buttons } = await shown();
    expect(buttons.map((button) => [...button.children].map(textOf))).toEqual([
      ['Строка 3', 'Нет поля «цена»', 'variables[0].key'],
      ['Строка 1 204', 'Пункт повторяется'],
      ['Строка 1 300', 'Ссылка никуда не ведёт'],
    ]);
  });

  it('chooses a fault and says which one is shown', async () => {
    const { fixture, chosen, buttons } = await shown();
    buttons[1]?.click();
    await settle(fixture);
    expect(chosen()).toBe(1);
    expect(buttons.map((one) => one.getAttribute('aria-current'))).toEqual([null, 'true', null]);
  });

  it('goes through the list by arrows and stops at its ends', async () => {
    const { fixture, chosen, buttons } = await shown();
    press(buttons[0], 'ArrowUp');
    expect(chosen()).toBeNull();
    press(buttons[0], 'ArrowDown');
    await settle(fixture);
    expect(chosen()).toBe(1);
    press(buttons[1], 'End');
    press(buttons[2], 'ArrowDown');
    await settle(fixture);
    expect(chosen()).toBe(2);
    expect(buttons.map((one) => one.tabIndex)).toEqual([-1, -1, 0]);
  });
});
