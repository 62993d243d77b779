import { Component, computed, input } from '@angular/core';
import type { Side } from '@vizavi/domain';

/** «Ольга Петрова» → «ОП»; «АО «Вектор Логистика»» → «ВЛ». */
export function initialsOf(name: string): string {
  const words = name
    .replace(/[«»"“”]/g, ' ')
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word));
  const telling = words.filter((word) => !/^(ООО|АО|ПАО|ЗАО|ИП|LLC|Ltd|Inc)$/iu.test(word));
  return (telling.length > 0 ? telling : words)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}

/** Initials of a person or company; decoration beside a written name. */
@Component({
  selector: 'vz-avatar',
  host: { 'aria-hidden': 'true', '[class.client]': 'side() === "client"', '[style.--size]': 'size() + "px"' },
  template: '{{ initials() }}',
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      place-items: center;
      width: var(--size);
      height: var(--size);
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--accent);
      font-size: calc(var(--size) * 0.36);
      font-weight: 600;
      line-height: 1;
      user-select: none;
    }
    :host(.client) {
      background: var(--sunken);
      color: var(--text-2);
    }
  `,
})
export class Avatar {
  readonly name = input.required<string>();
  readonly side = input<Side>('supplier');
  readonly size = input(40);
  protected readonly initials = computed(() => initialsOf(this.name()));
}
