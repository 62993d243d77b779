import { inject, Pipe, type PipeTransform } from '@angular/core';
import type { Say, Values, WordKey } from '@vizavi/words';
import { Words } from './words';

/** `{{ 'home.title' | t }}`, `{{ 'home.inWork' | t: { count: n() } }}`: a key that the dictionary lacks does not compile. */
@Pipe({ name: 't', pure: false })
export class T implements PipeTransform {
  private readonly words = inject(Words);
  private last: { say: Say; key: WordKey; values: Values | undefined; text: string } | undefined;

  /** Impure, so that it follows the language; the last answer is kept, so that nothing is formatted twice. */
  transform(key: WordKey, values?: Values): string {
    const say = this.words.say();
    if (this.last?.say !== say || this.last.key !== key || this.last.values !== values)
      this.last = { say, key, values, text: say(key, values) };
    return this.last.text;
  }
}
