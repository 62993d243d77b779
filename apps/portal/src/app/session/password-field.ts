import { Component, input, model, signal } from '@angular/core';
import { T } from '../language/t.pipe';
import { Field, Input } from '../ui/field';
import { Icon } from '../ui/icon';

@Component({
  selector: 'vz-password-field',
  imports: [T, Field, Input, Icon],
  template: `
    <vz-field [label]="label()" [help]="help()" [error]="error()">
      <span class="frame">
        <input
          vzInput
          [type]="shown() ? 'text' : 'password'"
          [attr.autocomplete]="autocomplete()"
          [value]="value()"
          (input)="value.set($any($event.target).value)"
          autocapitalize="none"
          spellcheck="false"
        />
        <button
          type="button"
          [attr.aria-label]="(shown() ? 'session.hidePassword' : 'session.showPassword') | t"
          [attr.aria-pressed]="shown()"
          (click)="shown.set(!shown())"
        >
          <vz-icon [name]="shown() ? 'eye-off' : 'eye'" />
        </button>
      </span>
    </vz-field>
  `,
  styles: `
    .frame {
      position: relative;
      display: block;
    }
    input {
      padding-inline-end: 2.75rem;
    }
    button {
      position: absolute;
      inset: 0 0 0 auto;
      display: grid;
      place-items: center;
      width: 2.75rem;
      color: var(--text-2);
    }
    button:hover {
      color: var(--text);
    }
  `,
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly help = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly autocomplete = input.required<'current-password' | 'new-password'>();
  readonly value = model('');
  protected readonly shown = signal(false);
}
