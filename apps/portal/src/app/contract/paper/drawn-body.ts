import { Directive, DOCUMENT, effect, ElementRef, inject, input } from '@angular/core';
import type { MarkedBody } from '@vizavi/document-model';
import { Words } from '../../language/words';
import { drawBody } from './draw-body';
import type { FilledBody } from './filled-body';

/** `<div [vzDrawnBody]="row.marked" [filled]="row.filled">`: the text of a clause with its changes. */
@Directive({ selector: '[vzDrawnBody]', host: { class: 'vz-body' } })
export class DrawnBody {
  readonly vzDrawnBody = input.required<MarkedBody>();
  readonly filled = input.required<FilledBody>();

  constructor() {
    const [element, document, words] = [inject<ElementRef<HTMLElement>>(ElementRef).nativeElement, inject(DOCUMENT), inject(Words)];
    effect(() => element.replaceChildren(drawBody(this.vzDrawnBody(), { document, filled: this.filled(), say: words.say() })));
  }
}
