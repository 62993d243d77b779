import { Directive, DOCUMENT, effect, ElementRef, inject, input } from '@angular/core';
import type { MarkedBody } from '@vizavi/document-model';
import { Words } from '../../language/words';
import { drawBody } from './draw-body';
import type { Places } from './places';

/** `<div [vzDrawnBody]="row.marked" [places]="row.places">`: the text of a clause with its changes. */
@Directive({ selector: '[vzDrawnBody]', host: { class: 'vz-body' } })
export class DrawnBody {
  readonly vzDrawnBody = input.required<MarkedBody>();
  readonly places = input.required<Places>();

  constructor() {
    const [element, document, words] = [inject<ElementRef<HTMLElement>>(ElementRef).nativeElement, inject(DOCUMENT), inject(Words)];
    effect(() => element.replaceChildren(drawBody(this.vzDrawnBody(), { document, places: this.places(), say: words.say() })));
  }
}
