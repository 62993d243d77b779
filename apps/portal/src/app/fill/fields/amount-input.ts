import { Directive, effect, ElementRef, inject, input, output, untracked } from '@angular/core';
import { Words } from '../../language/words';
import { amountShown, readAmount, typeAmount } from './typed-amount';

/** `<input vzAmount [amount]="…" (amountChange)="…">`: groups thousands as they are typed and gives a decimal string. */
@Directive({
  selector: 'input[vzAmount]',
  host: { type: 'text', inputmode: 'decimal', autocomplete: 'off', '(input)': 'type()', '(paste)': 'paste($event)', '(blur)': 'tidy()' },
})
export class AmountInput {
  private readonly words = inject(Words);
  private readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  readonly amount = input.required<unknown>();
  readonly amountChange = output<string | null>();
  private told: unknown = null;

  constructor() {
    effect(() => {
      const [amount, language] = [this.amount(), this.words.language()];
      untracked(() => {
        if (amount === this.told && this.element === document.activeElement) return;
        this.told = amount;
        this.element.value = typeof amount === 'string' ? amountShown(amount, language) : '';
      });
    });
  }

  protected type(): void {
    const { value, selectionStart } = this.element;
    const { text, caret, amount } = typeAmount(value, selectionStart ?? value.length, this.words.language());
    this.element.value = text;
    this.element.setSelectionRange(caret, caret);
    this.tell(amount);
  }

  /** A whole pasted amount is read with care for its marks; a piece of one is left to the typing. */
  protected paste(event: ClipboardEvent): void {
    if (event.defaultPrevented) return;
    const text = (event.clipboardData?.getData('text/plain') ?? '').trim();
    const amount = /[\t\r\n]/.test(text) ? null : readAmount(text);
    const { value, selectionStart, selectionEnd } = this.element;
    if (amount === null || (selectionEnd ?? 0) - (selectionStart ?? 0) < value.length) return;
    event.preventDefault();
    this.element.value = amountShown(amount, this.words.language());
    this.tell(amount);
  }

  protected tidy(): void {
    const amount = this.amount();
    if (typeof amount === 'string') this.element.value = amountShown(amount, this.words.language());
  }

  private tell(amount: string | null): void {
    this.told = amount;
    this.amountChange.emit(amount);
  }
}
