import { Component, inject } from '@angular/core';
import { T } from '../language/t.pipe';
import { NewPassword } from './new-password';
import { PasswordField } from './password-field';

@Component({
  selector: 'vz-new-password-fields',
  host: { class: 'vz-stack', style: '--gap: var(--s4)' },
  imports: [T, PasswordField],
  template: `
    <vz-password-field
      [label]="'session.newPassword' | t"
      [help]="'session.newPasswordHelp' | t"
      autocomplete="new-password"
      [error]="typed.fault()"
      [value]="typed.value()"
      (valueChange)="typed.value.set($event)"
    />
    <vz-password-field
      [label]="'session.repeatPassword' | t"
      autocomplete="new-password"
      [error]="typed.repeatFault()"
      [value]="typed.repeated()"
      (valueChange)="typed.repeated.set($event)"
    />
  `,
})
export class NewPasswordFields {
  protected readonly typed = inject(NewPassword);
}
