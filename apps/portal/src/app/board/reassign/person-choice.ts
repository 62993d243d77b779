import { Component, computed, input, output, signal } from '@angular/core';
import type { PersonView } from '@vizavi/api-types';
import { T } from '../../language/t.pipe';
import { Avatar } from '../../ui/avatar';
import { Input } from '../../ui/field';

const SEARCHED_FROM = 7;
let choices = 0;

/** One person of a few, or of many with a search. */
@Component({
  selector: 'vz-person-choice',
  imports: [T, Avatar, Input],
  template: `
    @if (people().length >= searchedFrom) {
      <input
        vzInput
        type="search"
        autocomplete="off"
        [attr.aria-label]="'board.reassignFind' | t"
        [placeholder]="'board.reassignFind' | t"
        (input)="typed.set($any($event.target).value)"
      />
    }
    <div class="list" [attr.role]="'radiogroup'" [attr.aria-label]="name()">
      @for (person of shown(); track person.memberId) {
        <label>
          <input type="radio" [name]="group" [checked]="person.memberId === chosen()" (change)="chosenChange.emit(person.memberId)" />
          <vz-avatar [name]="person.name" [side]="person.side" [size]="32" />
          <span>
            {{ person.name }}
            @if (person.title; as title) {
              <span class="vz-small vz-quiet">{{ title }}</span>
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
      gap: var(--s2);
    }
    .list {
      max-height: 16rem;
      overflow: auto;
      border: 1px solid var(--line);
      border-radius: var(--round-2);
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--s3);
      min-height: 3rem;
      padding: var(--s1) var(--s3);
      font-size: var(--size-2);
      cursor: pointer;
    }
    label + label {
      border-top: 1px solid var(--line);
    }
    label:hover {
      background: var(--hover);
    }
    label:has(:checked) {
      background: var(--accent-soft);
    }
    label > input {
      flex: none;
      width: 1.125rem;
      height: 1.125rem;
      accent-color: var(--accent);
    }
    .vz-small {
      display: block;
      line-height: 1.3;
    }
    p {
      padding: var(--s3);
    }
  `,
})
export class PersonChoice {
  readonly name = input.required<string>();
  readonly people = input.required<readonly PersonView[]>();
  readonly chosen = input.required<string | null>();
  readonly chosenChange = output<string | null>();
  protected readonly searchedFrom = SEARCHED_FROM;
  protected readonly group = `people-${++choices}`;
  protected readonly typed = signal('');
  protected readonly shown = computed(() => {
    const words = this.typed().trim().toLowerCase();
    return words ? this.people().filter((one) => `${one.name} ${one.title ?? ''}`.toLowerCase().includes(words)) : this.people();
  });
}
