import { DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { recall, remember } from './remembered';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Light, dark, or whatever the system says; `first-paint.js` reads the same key before the first paint. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly chosen = signal<Theme>(this.kept());
  readonly theme = this.chosen.asReadonly();

  choose(theme: Theme): void {
    this.chosen.set(theme);
    remember('theme', theme === 'system' ? null : theme);
    if (theme === 'system') delete this.root.dataset['theme'];
    else this.root.dataset['theme'] = theme;
  }

  private kept(): Theme {
    const kept = recall('theme');
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  }
}
