import { Component, computed, input, model } from '@angular/core';
import { CLIENT_ROLES, type Role, type Side, SUPPLIER_ROLES } from '@vizavi/domain';
import { T } from '../language/t.pipe';
import { Field } from '../ui/field';

const ROLES_OF: Readonly<Record<Side, readonly Role[]>> = { client: CLIENT_ROLES, supplier: SUPPLIER_ROLES };

/** The roles of one side, each with what it may do; at least one is needed. */
@Component({
  selector: 'vz-role-picker',
  imports: [T, Field],
  template: `
    <vz-field group [label]="'people.roles' | t" [error]="error()">
      <div class="roles">
        @for (one of choices(); track one.value) {
          <label class="vz-check">
            <input type="checkbox" [value]="one.value" [checked]="one.isChosen" (change)="toggle(one.value)" />
            <span>
              <span class="name">{{ one.name | t }}</span>
              <span class="vz-small vz-quiet">{{ one.does | t }}</span>
            </span>
          </label>
        }
      </div>
    </vz-field>
  `,
  styles: `
    .roles {
      border: 1px solid var(--line);
      border-radius: var(--round-2);
      overflow: clip;
    }
    label {
      padding: var(--s2) var(--s3);
    }
    label + label {
      border-top: 1px solid var(--line);
    }
    label:hover {
      background: var(--hover);
    }
    label:has(input:checked) {
      background: var(--accent-soft);
    }
    label > span {
      display: grid;
    }
    .name {
      font-weight: 550;
    }
    .name::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class RolePicker {
  readonly side = input.required<Side>();
  readonly chosen = model.required<readonly Role[]>();
  readonly error = input<string | null>(null);

  protected readonly choices = computed(() =>
    ROLES_OF[this.side()].map((value) => ({
      value,
      name: `roles.${value}` as const,
      does: `people.does-${value}` as const,
      isChosen: this.chosen().includes(value),
    })),
  );

  /** In the order of the list, whatever the order of clicks; roles of the other side fall away. */
  protected toggle(role: Role): void {
    const chosen = this.chosen();
    this.chosen.set(ROLES_OF[this.side()].filter((one) => chosen.includes(one) !== (one === role)));
  }
}
