import { Component, effect, type ElementRef, input, linkedSignal, output, viewChild } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { dayShown, readDay, typeDay } from './typed-day';

/** A day typed as «22.11.2026» or picked in the browser's own calendar; gives `YYYY-MM-DD`, or the text that is no day yet. */
@Component({
  selector: 'vz-day-input',
  imports: [T, Icon, Input],
  template: `
    <input
      #typing
      vzInput
      type="text"
      inputmode="numeric"
      autocomplete="off"
      maxlength="10"
      [attr.aria-label]="label()"
      [attr.aria-required]="required() || null"
      [attr.aria-invalid]="invalid() || null"
      [placeholder]="'fill.dayPattern' | t"
      (input)="type(typing.value)"
      (blur)="typing.value = shown()"
    />
    <button type="button" class="open" tabindex="-1" [attr.aria-label]="'fill.chooseDate' | t" (click)="calendar.showPicker()">
      <vz-icon name="calendar" />
    </button>
    <input #calendar type="date" class="calendar" tabindex="-1" aria-hidden="true" [value]="iso()" (change)="pick(calendar.value)" />
  `,
  styleUrl: './day-input.css',
})
export class DayInput {
  private readonly typing = viewChild.required<ElementRef<HTMLInputElement>>('typing');
  readonly day = input.required<unknown>();
  readonly label = input<string | null>(null);
  readonly required = input(false);
  readonly invalid = input(false);
  readonly dayChange = output<string | null>();
  private readonly last = linkedSignal(() => dayShown(this.day()));
  protected readonly shown = this.last.asReadonly();
  protected readonly iso = () => readDay(this.last()) ?? '';

  constructor() {
    effect(() => {
      const text = dayShown(this.day());
      const { nativeElement } = this.typing();
      if (nativeElement !== document.activeElement) nativeElement.value = text;
    });
  }

  protected type(text: string): void {
    const { nativeElement } = this.typing();
    const isAtEnd = nativeElement.selectionStart === text.length;
    const typed = isAtEnd ? typeDay(text, this.last()) : text;
    if (typed !== text) nativeElement.value = typed;
    this.last.set(typed);
    this.dayChange.emit(typed === '' ? null : (readDay(typed) ?? typed));
  }

  protected pick(day: string): void {
    this.typing().nativeElement.value = dayShown(day);
    this.dayChange.emit(day === '' ? null : day);
  }
}
