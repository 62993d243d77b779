import { type Body, redlineSpans } from '@vizavi/document-model';
import type { Side } from '@vizavi/domain';
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** What the editor shows of the difference between the text and what is being written. */
export interface Redline {
  readonly base: Body;
  readonly decorations: DecorationSet;
  readonly count: number;
}

interface Look {
  readonly side: Side;
  /** Words that a screen reader says before deleted text. */
  readonly deleted: string;
}

export const redlineKey = new PluginKey<Redline>('redline');

function deletedWords(text: string, { side, deleted }: Look): HTMLElement {
  const element = document.createElement('del');
  element.className = `change by-${side}`;
  element.contentEditable = 'false';
  const hidden = document.createElement('span');
  hidden.className = 'vz-hidden';
  hidden.textContent = ` ${deleted} `;
  element.append(hidden, text);
  return element;
}

/** Spans of the difference as decorations: the text itself stays clean. */
export function decorate(base: Body, proposed: Body, look: Look, told: (text: string) => string): Redline {
  const { insertions, deletions, restyled } = redlineSpans(base, proposed);
  const around = (className: string) => ({ class: `change by-${look.side} ${className}` });
  const decorations = [
    ...insertions.map(({ from, to, kind }) =>
      kind === 'block' && proposed.nodeAt(from)?.nodeSize === to - from
        ? Decoration.node(from, to, around('inserted'))
        : Decoration.inline(from, to, around('inserted')),
    ),
    ...restyled.map(({ from, to }) => Decoration.inline(from, to, around('format'))),
    ...deletions.map(({ at, text }) =>
      Decoration.widget(at, () => deletedWords(told(text), look), { side: -1, key: `${at}:${text}`, ignoreSelection: true }),
    ),
  ];
  const places = new Set([...insertions.map(({ from }) => from), ...deletions.map(({ at }) => at), ...restyled.map(({ from }) => from)]);
  return { base, decorations: DecorationSet.create(proposed, decorations), count: places.size };
}

/** Compares on every keystroke. A new base comes as the plug-in's meta. */
export function redlinePlugin(base: Body, look: Look, told: (text: string) => string): Plugin<Redline> {
  return new Plugin<Redline>({
    key: redlineKey,
    state: {
      init: (_config, { doc }) => decorate(base, doc, look, told),
      apply: (transaction, before) => {
        const moved = baseIn(transaction);
        return transaction.docChanged || moved ? decorate(moved ?? before.base, transaction.doc, look, told) : before;
      },
    },
    props: { decorations: (state) => redlineKey.getState(state)?.decorations },
  });
}

const baseIn = (transaction: Transaction): Body | undefined => transaction.getMeta(redlineKey) as Body | undefined;
