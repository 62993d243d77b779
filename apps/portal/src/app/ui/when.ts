import { Component, computed, inject, input } from '@angular/core';
import { ago, fullMoment, until } from '@vizavi/words';
import { Words } from '../language/words';
import { Clock } from './clock';

/** `<vz-when [at]="row.changedAt" />`: «12 минут назад», the full date on hover; with `due` «до завтра, 18:00». */
@Component({
  selector: 'vz-when',
  template: `<time [attr.datetime]="at()" [title]="full()">{{ text() }}</time>`,
})
export class When {
  private readonly words = inject(Words);
  private readonly clock = inject(Clock);
  readonly at = input.required<string>();
  readonly kind = input<'past' | 'due'>('past');
  protected readonly full = computed(() => fullMoment(this.words.say(), new Date(this.at())));
  protected readonly text = computed(() => (this.kind() === 'due' ? until : ago)(this.words.say(), new Date(this.at()), this.clock.now()));
}
