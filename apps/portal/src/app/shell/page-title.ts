import { DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { type RouterStateSnapshot, TitleStrategy } from '@angular/router';
import type { WordKey } from '@vizavi/words';
import { Words } from '../language/words';
import { Announcer } from '../ui/announcer';

/** Says a route's title in the language that is on, moves the focus to the new page, and tells readers of the screen where they are. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly words = inject(Words);
  private readonly title = inject(Title);
  private readonly announcer = inject(Announcer);
  private readonly document = inject(DOCUMENT);
  private readonly key = signal<WordKey | null>(null);
  /** A page that knows better (a contract's number) sets it; the next navigation clears it. */
  private readonly own = signal<string | null>(null);
  private path: string | undefined;

  constructor() {
    super();
    effect(() => this.title.setTitle([this.own() ?? this.shown(), this.words.t('common.product')].filter(Boolean).join(' · ')));
  }

  set(title: string | null): void {
    this.own.set(title);
  }

  override updateTitle(state: RouterStateSnapshot): void {
    const path = state.url.split(/[?#]/)[0];
    if (path === this.path) return;
    this.key.set((this.buildTitle(state) as WordKey | undefined) ?? null);
    this.own.set(null);
    if (this.path !== undefined) this.arrive();
    this.path = path;
  }

  private shown(): string | null {
    const key = this.key();
    return key && this.words.t(key);
  }

  private arrive(): void {
    const title = this.shown();
    if (title) this.announcer.say(this.words.t('shell.opened', { title }));
    setTimeout(() => this.document.getElementById('content')?.focus({ preventScroll: true }));
  }
}
