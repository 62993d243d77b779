import { Component, computed, input, output, signal } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Input } from '../../ui/field';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string | null;
}

const SEARCHED_FROM = 8;
let lists = 0;

/** One or several of a list, with a search when it is long. `many` takes boxes, otherwise the first line takes the choice back. */
@Component({
  selector: 'vz-choice-list',
  imports: [T, Input],
  template: `
    @if (choices().length >= searchedFrom) {
      <input
        vzInput
        type="search"
        autocomplete="off"
        [attr.aria-label]="'contracts.findChoice' | t"
        [placeholder]="'contracts.findChoice' | t"
        (input)="typed.set($any($event.target).value)"
      />
    }
    <div class="list" [attr.role]="many() ? 'group' : 'radiogroup'" [attr.aria-label]="name()">
      @if (!many() && !typed()) {
        <label class="vz-check">
          <input type="radio" [name]="group" [checked]="chosen().length === 0" (change)="chosenChange.emit([])" />
          <span class="vz-quiet">{{ 'contracts.anyChoice' | t }}</span>
        </label>
      }
      @for (choice of shown(); track choice.value) {
        <label class="vz-check">
          <input
            [type]="many() ? 'checkbox' : 'radio'"
            [name]="group"
            [checked]="chosen().includes(choice.value)"
            (change)="turn(choice.value, $any($event.target).checked)"
          />
          <span>
            {{ choice.label }}
            @if (choice.note; as note) {
              <span class="vz-small vz-quiet">{{ note }}</span>
            }
          </span>
        </label>
      } @empty {
        <p class="vz-small vz-quiet">{{ 'contracts.noChoice' | t }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s3);
    }
    .list {
      display: grid;
      gap: var(--s1);
      max-height: min(20rem, 50dvh);
      overflow: auto;
      margin: calc(-1 * var(--s1));
      padding: var(--s1);
    }
    label {
      padding: 0.1875rem 0;
      font-size: var(--size-2);
      line-height: 1.5;
    }
    .vz-small {
      display: block;
      line-height: 1.35;
    }
  `,
})
export class ChoiceList {
  readonly name = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly chosen = input.required<readonly string[]>();
  readonly many = input(false);
  readonly chosenChange = output<readonly string[]>();
  protected readonly searchedFrom = SEARCHED_FROM;
  protected readonly group = `choices-${++lists}`;
  protected readonly typed = signal('');
  protected readonly shown = computed(() => {
    const words = this.typed().trim().toLowerCase();
    return words ? this.choices().filter((one) => `${one.label} ${one.note ?? ''}`.toLowerCase().includes(words)) : this.choices();
  });

  protected turn(value: string, on: boolean): void {
    const others = this.many() ? this.chosen().filter((one) => one !== value) : [];
    this.chosenChange.emit(on ? [...others, value] : others);
  }
}
