import { inject, Pipe, type PipeTransform } from '@angular/core';
import { dateInWords, duration, fileSize, fullMoment, money, shortDate } from '@vizavi/words';
import { Words } from './words';

/** `{{ row.amount | money: row.currency }}`: «2 450 000 ₽» from a decimal string; an empty amount is a dash. */
@Pipe({ name: 'money', pure: false })
export class Money implements PipeTransform {
  private readonly words = inject(Words);
  transform(amount: string | null | undefined, currency: string | null | undefined): string {
    return amount && currency ? money(this.words.language(), amount, currency) : '—';
  }
}

/** `{{ file.size | fileSize }}`: «1,4 МБ». */
@Pipe({ name: 'fileSize', pure: false })
export class FileSize implements PipeTransform {
  private readonly words = inject(Words);
  transform(bytes: number): string {
    return fileSize(this.words.language(), bytes);
  }
}

/** `{{ at | day }}`: «18 ноября»; `'short'` gives «18 ноя», `'full'` «18 ноября 2026, 12:04». */
@Pipe({ name: 'day', pure: false })
export class Day implements PipeTransform {
  private readonly words = inject(Words);
  transform(at: string | null | undefined, form: 'long' | 'short' | 'full' = 'long'): string {
    if (!at) return '—';
    const say = this.words.say();
    const date = new Date(at);
    if (form === 'short') return shortDate(say, date);
    return form === 'full' ? fullMoment(say, date) : dateInWords(say, date, new Date());
  }
}

/** `{{ minutes | lasting }}`: «2 ч 10 мин», «3 рабочих дня». */
@Pipe({ name: 'lasting', pure: false })
export class Lasting implements PipeTransform {
  private readonly words = inject(Words);
  transform(minutes: number): string {
    return duration(this.words.say(), minutes);
  }
}

/** `{{ stage.name | bilingual }}`: the reader's half of a `{ ru, en }`. */
@Pipe({ name: 'bilingual', pure: false })
export class InReadersLanguage implements PipeTransform {
  private readonly words = inject(Words);
  transform(text: { readonly ru: string; readonly en: string } | null | undefined): string {
    return text ? this.words.of(text) : '';
  }
}
