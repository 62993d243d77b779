import { Directive, effect, ElementRef, inject, input, output, untracked } from '@angular/core';
import { Words } from '../../language/words';
import { figureShown, readFigure } from './typed-figure';

/** `<input vzFigure [figure]="…" (figureChange)="…">`: gives a number, or the text that is none yet, or null when empty. */
@Directive({
  selector: 'input[vzFigure]',
  host: { type: 'text', inputmode: 'decimal', autocomplete: 'off', '(input)': 'type()', '(blur)': 'tidy()' },
})
export class FigureInput {
  private readonly words = inject(Words);
  private readonly element = inject<ElementRef<HTMLInputElement>>(ElementRef).nativeElement;
  readonly figure = input.required<unknown>();
  readonly figureChange = output<number | string | null>();
  private told: unknown = undefined;

  constructor() {
    effect(() => {
      const [figure, language] = [this.figure(), this.words.language()];
      untracked(() => {
        if (figure === this.told && this.element === document.activeElement) return;
        this.told = figure;
        this.element.value = figureShown(figure, language);
      });
    });
  }

  protected type(): void {
    this.told = readFigure(this.element.value, this.words.language());
    this.figureChange.emit(this.told as number | string | null);
  }

  protected tidy(): void {
    this.element.value = figureShown(this.figure(), this.words.language());
  }
}
