import { Component, computed, inject, input, model } from '@angular/core';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Chip } from '../ui/chip';
import { Field } from '../ui/field';

/** Groups of the standard routes; one of the supplier's own is called by its key. */
const STANDARD_GROUPS = ['lawyers', 'finance', 'security', 'directors'] as const;
type StandardGroup = (typeof STANDARD_GROUPS)[number];

const isStandard = (key: string): key is StandardGroup => STANDARD_GROUPS.some((one) => one === key);

/** The groups of a supplier's employee that take turns at stages. */
@Component({
  selector: 'vz-group-picker',
  imports: [T, Chip, Field],
  template: `
    <vz-field group [label]="'people.groups' | t" [help]="'people.groupsHelp' | t">
      <div class="vz-row" style="--gap: var(--s2)">
        @for (one of choices(); track one.key) {
          <button vzChip type="button" [pressed]="one.isChosen" (click)="toggle(one.key)">{{ one.name }}</button>
        }
      </div>
    </vz-field>
  `,
})
export class GroupPicker {
  private readonly words = inject(Words);
  readonly chosen = model.required<readonly string[]>();
  /** Keys that the member has had, so that none of the supplier's own is lost. */
  readonly known = input<readonly string[]>([]);

  protected readonly choices = computed(() =>
    [...new Set([...STANDARD_GROUPS, ...this.known()])].map((key) => ({
      key,
      name: isStandard(key) ? this.words.t(`people.group-${key}`) : key,
      isChosen: this.chosen().includes(key),
    })),
  );

  protected toggle(key: string): void {
    this.chosen.update((keys) => (keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]));
  }
}
