import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type ContractRow, type Page, PATHS } from '@vizavi/api-types';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { OpenDialog } from '../ui/dialogs';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import { places } from './places';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly icon: IconName;
  readonly path: string;
}

const SHORTEST = 2;
const PAUSE = 150;

/** Ctrl+K: sections by name, contracts by whatever the server's search knows. */
@Component({
  selector: 'vz-palette',
  imports: [T, Icon],
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  protected readonly dialog = inject(OpenDialog);
  protected readonly query = signal('');
  private readonly asked = signal('');
  private pause: ReturnType<typeof setTimeout> | undefined;

  private readonly found = inject(Server).read<Page<ContractRow>>(
    () => (this.asked().length >= SHORTEST ? PATHS.contracts : undefined),
    () => ({ q: this.asked(), limit: 8 }),
    { keep: 'keep' },
  );

  protected readonly sections = computed((): readonly Choice[] => {
    const typed = this.query().trim().toLowerCase();
    return (this.session.me()?.screens ?? [])
      .map((screen) => ({
        id: screen,
        label: this.words.t(places[screen].word),
        note: '',
        icon: places[screen].icon,
        path: places[screen].path,
      }))
      .filter((choice) => choice.label.toLowerCase().includes(typed));
  });
  protected readonly contracts = computed((): readonly Choice[] =>
    this.query().trim().length < SHORTEST
      ? []
      : (this.found.value()?.items ?? []).map((row) => ({
          id: row.id,
          label: row.title,
          note: [row.number, row.client.name].filter(Boolean).join(' · '),
          icon: 'file-text' as const,
          path: `/contracts/${row.id}`,
        })),
  );
  protected readonly choices = computed(() => [...this.sections(), ...this.contracts()]);
  protected readonly active = linkedSignal({ source: this.choices, computation: () => 0 });

  protected type(text: string): void {
    this.query.set(text);
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.asked.set(text.trim()), PAUSE);
  }

  protected move(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const count = this.choices().length;
    // What had the focus before gets it back at once, and would take the same Enter as a click.
    if (event.key === 'Enter') {
      event.preventDefault();
      return this.go(this.choices()[this.active()]);
    }
    if (step === undefined || count === 0) return;
    event.preventDefault();
    this.active.update((at) => (at + step + count) % count);
  }

  protected go(choice: Choice | undefined): void {
    if (!choice) return;
    this.dialog.close();
    void this.router.navigateByUrl(choice.path);
  }
}
