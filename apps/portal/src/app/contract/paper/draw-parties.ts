import type { PartyColumn } from './places';

function line(document: Document, text: string, className = ''): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  paragraph.textContent = text;
  return paragraph;
}

/** Requisites of both parties, side by side where there is room. */
export function drawParties(parties: readonly PartyColumn[], document: Document): HTMLElement {
  const element = document.createElement('div');
  element.className = 'parties';
  for (const { role, lines, signatory } of parties) {
    const column = document.createElement('div');
    column.append(line(document, role, 'role'), ...lines.map((text) => line(document, text)));
    column.append(line(document, signatory.position, 'signatory'), line(document, `____________ / ${signatory.name}\u00a0/`));
    element.append(column);
  }
  return element;
}
