import { Directive, DOCUMENT, effect, ElementRef, inject, input } from '@angular/core';
import type { MarkedBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { drawBody } from '../contract/paper/draw-body';
import { Places } from '../contract/paper/places';
import { Words } from '../language/words';

/** Every place is filled by the server. */
const FILLED = new Places([], () => null);

/** `<div [vzPlainText]="row.body">`: a wording as the server filled it, with what it marks as changed. */
@Directive({ selector: '[vzPlainText]', host: { class: 'vz-body' } })
export class PlainText {
  readonly vzPlainText = input.required<Body>();

  constructor() {
    const [element, document, words] = [inject<ElementRef<HTMLElement>>(ElementRef).nativeElement, inject(DOCUMENT), inject(Words)];
    effect(() =>
      element.replaceChildren(drawBody(this.vzPlainText() as unknown as MarkedBody, { document, places: FILLED, say: words.say() })),
    );
  }
}
