import { type Fill, nameOfPlace, placeText } from './place';
import type { Body } from './schema';

/** Plain text of a body, one line for each paragraph, cell and block atom; `fill` gives the text of answers and references. */
export function bodyText(body: Body, fill: Fill = nameOfPlace): string {
  return body.textBetween(0, body.content.size, '\n', (leaf) => placeText(leaf, fill));
}
