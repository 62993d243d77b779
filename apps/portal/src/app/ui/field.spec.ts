import { Component, signal } from '@angular/core';
import { render } from '../../testing/render';
import { Field, Input } from './field';

@Component({
  imports: [Field, Input],
  template: '<vz-field label="ИНН" help="10 или 12 цифр" [error]="error()"><input vzInput /></vz-field>',
})
class Form {
  readonly error = signal<string | null>(null);
}

describe('Field', () => {
  it('binds its label and help to the control', async () => {
    const { host } = await render(Form);
    const input = host.querySelector('input')!;
    expect(host.querySelector('label')!.htmlFor).toBe(input.id);
    expect(host.querySelector(`#${input.getAttribute('aria-describedby')}`)!.textContent).toContain('10 или 12 цифр');
    expect(input.hasAttribute('aria-invalid')).toBe(false);
  });

  it('tells the error at the control', async () => {
    const fixture = await render(Form);
    fixture.componentInstance.error.set('ИНН не сходится');
    await fixture.whenStable();
    const input = fixture.host.querySelector('input')!;
    const [error] = input.getAttribute('aria-describedby')!.split(' ');
    expect(fixture.host.querySelector(`#${error}`)!.textContent).toContain('ИНН не сходится');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});
