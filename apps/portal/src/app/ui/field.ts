import { booleanAttribute, Component, computed, Directive, inject, input } from '@angular/core';
import { T } from '../language/t.pipe';
import { Icon } from './icon';

let fields = 0;

/**
 * Label, help and error around one control: `<vz-field label="…" [error]="fault()"><input vzInput></vz-field>`.
 * With `group` the content is several controls (radio buttons, check boxes) under one name.
 */
@Component({
  selector: 'vz-field',
  imports: [T, Icon],
  host: {
    class: 'vz-field',
    '[attr.role]': 'group() ? "group" : null',
    '[attr.aria-labelledby]': 'group() ? id + "-label" : null',
    '[attr.aria-describedby]': 'group() ? describedBy() : null',
  },
  template: `
    @if (group()) {
      <span class="vz-field__label" [id]="id + '-label'">{{ label() }}</span>
    } @else {
      <label class="vz-field__label" [for]="id">
        {{ label() }}
        @if (optional()) {
          <span class="vz-small vz-faint">{{ 'common.optional' | t }}</span>
        }
      </label>
    }
    <ng-content />
    @if (error(); as text) {
      <p class="vz-field__error" [id]="id + '-error'"><vz-icon name="alert" [size]="15" /> {{ text }}</p>
    }
    @if (help(); as text) {
      <p class="vz-field__note" [id]="id + '-help'">{{ text }}</p>
    }
    <ng-content select="[note]" />
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly help = input<string | null | undefined>(null);
  readonly error = input<string | null | undefined>(null);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly group = input(false, { transform: booleanAttribute });
  readonly id = `field-${++fields}`;
  readonly describedBy = computed(
    () => [this.error() ? `${this.id}-error` : '', this.help() ? `${this.id}-help` : ''].filter(Boolean).join(' ') || null,
  );
}

/** `input`, `textarea` or `select` in the portal's dress; inside `<vz-field>` it takes label, help and error from it. */
@Directive({
  selector: 'input[vzInput], textarea[vzInput], select[vzInput]',
  host: {
    class: 'vz-input',
    '[attr.id]': 'field?.id ?? null',
    '[attr.aria-describedby]': 'field?.describedBy() ?? null',
    '[attr.aria-invalid]': 'field?.error() ? true : null',
  },
})
export class Input {
  protected readonly field = inject(Field, { optional: true });
}
