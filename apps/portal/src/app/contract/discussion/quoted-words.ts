import { DestroyRef, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { clauseElementId, OpenContract } from '../open-contract';
import type { Thread } from './threads';

/** The name under which the styles know what is quoted. */
const QUOTED = 'vz-quoted';

/**
 * Where in a drawn clause its words stand: nodes of the text that was commented on, without what edits add to it and what only
 * a screen reader is told. Null when the words are not there any more.
 */
export function rangeOf(clause: Element, quote: string): Range | null {
  const nodes = baseNodes(clause);
  const at = nodes
    .map(({ data }) => data)
    .join('')
    .indexOf(quote);
  if (at < 0 || quote === '') return null;
  const range = clause.ownerDocument.createRange();
  range.setStart(...placeAt(nodes, at, false));
  range.setEnd(...placeAt(nodes, at + quote.length, true));
  return range;
}

function baseNodes(clause: Element): readonly Text[] {
  const walker = clause.ownerDocument.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!node.parentElement?.closest('ins, .vz-hidden')) nodes.push(node);
  }
  return nodes;
}

/** An end belongs to the node before it, a start to the node after. */
function placeAt(nodes: readonly Text[], offset: number, isEnd: boolean): [Text, number] {
  let left = offset;
  for (const node of nodes) {
    if (isEnd ? left <= node.data.length : left < node.data.length) return [node, left];
    left -= node.data.length;
  }
  const last = nodes.at(-1)!;
  return [last, last.data.length];
}

/** Paints the words that open threads are about, as long as the discussion is on screen; the text itself stays untouched. */
@Injectable()
export class QuotedWords {
  private readonly document = inject(DOCUMENT);
  private readonly contract = inject(OpenContract);
  readonly threads = signal<readonly Thread[]>([]);

  constructor() {
    // A browser without painted ranges still has the quotes in their threads.
    const paints = globalThis.CSS?.highlights;
    if (!paints) return;
    effect(() => {
      const quotes = this.threads().flatMap(({ clauseId, comments, isResolved }) =>
        clauseId && !isResolved ? comments.flatMap(({ range }) => (range ? [{ clauseId, quote: range.quote }] : [])) : [],
      );
      void this.contract.shownRows();
      requestAnimationFrame(() => paints.set(QUOTED, new Highlight(...quotes.flatMap((one) => this.found(one)))));
    });
    inject(DestroyRef).onDestroy(() => paints.delete(QUOTED));
  }

  private found({ clauseId, quote }: { readonly clauseId: string; readonly quote: string }): readonly Range[] {
    const body = this.document.getElementById(clauseElementId(clauseId))?.querySelector('.vz-body');
    const range = body && rangeOf(body, quote);
    return range ? [range] : [];
  }
}
