import { Component, inject } from '@angular/core';
import { type Language } from '@vizavi/words';
import { Segments } from '../ui/segments';
import { T } from './t.pipe';
import { Words } from './words';

@Component({
  selector: 'vz-language-switch',
  imports: [Segments, T],
  template: `<vz-segments
    [label]="'shell.language' | t"
    [options]="options"
    [value]="words.language()"
    (valueChange)="words.switchTo($event)"
  />`,
})
export class LanguageSwitch {
  protected readonly words = inject(Words);
  protected readonly options: readonly { value: Language; label: string }[] = [
    { value: 'ru', label: 'Русский' },
    { value: 'en', label: 'English' },
  ];
}
