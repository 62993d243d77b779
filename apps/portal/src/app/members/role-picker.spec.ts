import { inputBinding, signal, twoWayBinding } from '@angular/core';
import type { Role, Side } from '@vizavi/domain';
import { render, settle, textOf } from '../../testing/render';
import { RolePicker } from './role-picker';

async function shown(side: Side, roles: readonly Role[] = [], error: string | null = null) {
  const chosen = signal(roles);
  const fixture = await render(RolePicker, [
    inputBinding('side', () => side),
    inputBinding('error', () => error),
    twoWayBinding('chosen', chosen),
  ]);
  const boxes = [...fixture.host.querySelectorAll('input')];
  const click = async (value: Role) => {
    boxes.find((box) => box.value === value)?.click();
    await settle(fixture);
  };
  return { fixture, chosen, boxes, click };
}

describe('RolePicker', () => {
  it('offers the roles of the side and says what each may do', async () => {
    const { fixture, boxes } = await shown('client', ['reviewer']);
    expect(boxes.map(({ value, checked }) => [value, checked])).toEqual([
      ['contractManager', false],
      ['reviewer', true],
      ['clientSignatory', false],
    ]);
    expect([...fixture.host.querySelectorAll('label')[1]!.querySelectorAll('span span')].map(textOf)).toEqual([
      'проверяющий',
      'Смотрит и комментирует договоры, на которые его пригласили',
    ]);
  });

  it('never offers an administrator of the supplier to a client', async () => {
    const { boxes } = await shown('client');
    expect(boxes.map(({ value }) => value)).not.toContain('administrator');
  });

  it('keeps the order of the list, whatever the order of clicks', async () => {
    const { chosen, click } = await shown('supplier');
    await click('administrator');
    await click('lawyer');
    expect(chosen()).toEqual(['lawyer', 'administrator']);
    await click('administrator');
    expect(chosen()).toEqual(['lawyer']);
  });

  it('reads out its fault with the group', async () => {
    const { fixture } = await shown('supplier', [], 'Выберите хотя бы одну роль');
    const group = fixture.host.querySelector('[role=group]');
    const fault = fixture.host.querySelector(`#${group?.getAttribute('aria-describedby')}`);
    expect(textOf(fault!)).toBe('Выберите хотя бы одну роль');
  });
});
