import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { type Language, pickLanguage, type Say, type Values, type WordKey } from '@vizavi/words';
import { firstValueFrom } from 'rxjs';
import { recall, remember } from '../ui/remembered';
import { rest } from './dictionary-loader';

/** The words of the interface in the language that is switched on; reading them in a template follows the switch. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly transloco = inject(TranslocoService);
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly shown = signal<Language>('ru');
  private readonly withScreens = new Set<Language>();
  private wantsScreens = false;
  /** Words that arrive later must reach templates that asked before. */
  private readonly arrived = signal(0);

  readonly language = this.shown.asReadonly();
  /** For the helpers of `@vizavi/words` (timeLeft, ago, until…): changes with the language. */
  readonly say = computed<Say>(() => {
    const language = this.shown();
    this.arrived();
    return Object.assign((key: WordKey, values?: Values) => this.transloco.translate<string>(key, { ...values }), { language });
  });

  /** Says a key; follows the language when read in a template, `computed` or `effect`. */
  t(key: WordKey, values?: Values): string {
    return this.say()(key, values);
  }

  /** Picks the words of the reader's language out of a bilingual value. */
  of(text: { readonly ru: string; readonly en: string }): string {
    return text[this.shown()];
  }

  /** The language chosen before, else the browser's. */
  start(): Promise<void> {
    return this.load(this.chosen() ?? pickLanguage(navigator.languages));
  }

  chosen(): Language | null {
    const kept = recall('language');
    return kept === 'ru' || kept === 'en' ? kept : null;
  }

  async switchTo(language: Language): Promise<void> {
    remember('language', language);
    await this.load(language);
  }

  /** Words of the screens behind sign-in; from then on every language brings them. */
  async loadScreens(): Promise<void> {
    this.wantsScreens = true;
    await this.addScreens(this.shown());
  }

  async load(language: Language): Promise<void> {
    await firstValueFrom(this.transloco.load(language));
    if (this.wantsScreens) await this.addScreens(language);
    this.transloco.setActiveLang(language);
    this.root.lang = language;
    this.shown.set(language);
  }

  private async addScreens(language: Language): Promise<void> {
    if (this.withScreens.has(language)) return;
    this.transloco.setTranslation(await rest[language](), language, { merge: true, emitChange: false });
    this.withScreens.add(language);
    this.arrived.update((count) => count + 1);
  }
}
