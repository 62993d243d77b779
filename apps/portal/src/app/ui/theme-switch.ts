import { Component, computed, inject } from '@angular/core';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Appearance, type Theme } from './appearance';
import { type Segment, Segments } from './segments';

@Component({
  selector: 'vz-theme-switch',
  imports: [Segments, T],
  template: `<vz-segments
    [label]="'shell.theme' | t"
    [options]="options()"
    [value]="appearance.theme()"
    (valueChange)="appearance.choose($event)"
  />`,
})
export class ThemeSwitch {
  private readonly words = inject(Words);
  protected readonly appearance = inject(Appearance);
  protected readonly options = computed((): readonly Segment<Theme>[] => [
    { value: 'system', label: this.words.t('shell.themeSystem'), icon: 'screen' },
    { value: 'light', label: this.words.t('shell.themeLight'), icon: 'sun' },
    { value: 'dark', label: this.words.t('shell.themeDark'), icon: 'moon' },
  ]);
}
