import { Component, computed, input, linkedSignal, model, output, signal } from '@angular/core';
import { T } from '../language/t.pipe';
import { Input } from '../ui/field';

export interface Found {
  readonly id: string;
  readonly name: string;
  readonly note: string;
}

const PAUSE = 200;
let lists = 0;

/** One of many, found by typing: `<vz-found-choice [found]="…" (searched)="…" [(chosen)]="…" />`; the list comes from the server. */
@Component({
  selector: 'vz-found-choice',
  imports: [T, Input],
  template: `
    <input
      vzInput
      type="text"
      autocomplete="off"
      aria-autocomplete="list"
      [attr.role]="'combobox'"
      [attr.aria-expanded]="isOpen()"
      [attr.aria-controls]="listId"
      [attr.aria-activedescendant]="isOpen() && found()[active()] ? listId + active() : null"
      [placeholder]="placeholder()"
      [value]="text()"
      (focus)="isOpen.set(true)"
      (blur)="leave()"
      (input)="type($any($event.target).value)"
      (keydown)="press($event)"
    />
    @if (isOpen()) {
      <ul [id]="listId" [attr.role]="'listbox'" [attr.aria-label]="placeholder()">
        @for (one of found(); track one.id; let at = $index) {
          <li
            [id]="listId + at"
            [attr.role]="'option'"
            [attr.aria-selected]="at === active()"
            [class.active]="at === active()"
            (pointerdown)="take(one, $event)"
          >
            <span>{{ one.name }}</span> <span class="vz-small vz-quiet">{{ one.note }}</span>
          </li>
        } @empty {
          <li class="vz-quiet nothing" [attr.role]="'option'" aria-disabled="true" aria-selected="false">
            {{ 'common.nothingFound' | t }}
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './found-choice.css',
})
export class FoundChoice {
  readonly found = input.required<readonly Found[]>();
  readonly placeholder = input.required<string>();
  readonly chosen = model<Found | null>(null);
  readonly searched = output<string>();
  protected readonly listId = `found-${++lists}-`;
  protected readonly isOpen = signal(false);
  private readonly typed = signal<string | null>(null);
  protected readonly text = computed(() => this.typed() ?? this.chosen()?.name ?? '');
  protected readonly active = linkedSignal({ source: this.found, computation: () => 0 });
  private pause: ReturnType<typeof setTimeout> | undefined;

  protected type(text: string): void {
    this.typed.set(text);
    this.isOpen.set(true);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.searched.emit(text.trim()), PAUSE);
  }

  protected press(event: KeyboardEvent): void {
    const count = this.found().length;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const by = steps[event.key];
    if (event.key === 'Escape' && this.isOpen()) return this.close(event);
    if (event.key === 'Enter' && this.isOpen()) return this.take(this.found()[this.active()], event);
    if (by === undefined || count === 0) return;
    event.preventDefault();
    if (!this.isOpen()) return this.isOpen.set(true);
    this.active.update((at) => (at + by + count) % count);
  }

  protected take(one: Found | undefined, event: Event): void {
    event.preventDefault();
    if (one) this.chosen.set(one);
    this.leave();
  }

  protected leave(): void {
    this.isOpen.set(false);
    this.typed.set(null);
  }

  private close(event: Event): void {
    event.stopPropagation();
    this.leave();
  }
}
