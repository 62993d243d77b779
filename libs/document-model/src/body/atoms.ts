import type { Node, NodeSpec } from 'prosemirror-model';
import { noteText, placeText } from './place';

const LONGEST_NAME = 200;

function checkName(value: unknown): void {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) throw new RangeError('A name is 1 to 200 characters');
}

function checkOptionalName(value: unknown): void {
  if (value !== null) checkName(value);
}

const LONGEST_NOTE = 2_000;

function checkNote(value: unknown): void {
  const isNote = typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NOTE && !/[\p{Cc}\p{Cs}]/u.test(value);
  if (!isNote) throw new RangeError('A footnote is 1 to 2,000 printable characters');
}

const name = { validate: checkName };
const optionalName = { default: null, validate: checkOptionalName };
const leafText = (node: Node): string => placeText(node);
const nameOr = (element: HTMLElement, attribute: string): string | null => element.getAttribute(attribute) || null;
/** Attributes of an element: the editor may not type inside an atom, and what is null is left out. */
const closed = (attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...attributes,
  contenteditable: 'false',
});

/** The values of a node's attributes under the names that they have in HTML. */
function named(node: Node, names: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(names).map(([inHtml, name]) => [inHtml, node.attrs[name] as unknown]));
}

/** Places whose text comes from answers or is computed; none of them holds text of its own. */
export const atoms = {
  variable: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { key: name, field: optionalName, format: optionalName },
    leafText,
    parseDOM: [
      {
        tag: 'span[data-variable]',
        getAttrs: (span) =>
          nameOr(span, 'data-variable') !== null && {
            key: nameOr(span, 'data-variable'),
            field: nameOr(span, 'data-field'),
            format: nameOr(span, 'data-format'),
          },
      },
    ],
    toDOM: (node) => [
      'span',
      closed(named(node, { 'data-variable': 'key', 'data-field': 'field', 'data-format': 'format' })),
      placeText(node),
    ],
  },
  reference: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { clauseId: name },
    leafText,
    parseDOM: [
      {
        tag: 'span[data-clause]',
        getAttrs: (span) => nameOr(span, 'data-clause') !== null && { clauseId: nameOr(span, 'data-clause') },
      },
    ],
    toDOM: (node) => ['span', closed(named(node, { 'data-clause': 'clauseId' })), placeText(node)],
  },
  /** A footnote is one sign of the text; its words are an attribute, so that a note changes as a whole. */
  footnote: {
    inline: true,
    group: 'inline',
    atom: true,
    attrs: { text: { validate: checkNote } },
    leafText: (node) => noteText(node),
    parseDOM: [
      {
        tag: 'span[data-footnote]',
        getAttrs: (span) => nameOr(span, 'data-footnote') !== null && { text: nameOr(span, 'data-footnote') },
      },
    ],
    toDOM: (node) => ['span', closed({ ...named(node, { 'data-footnote': 'text' }), class: 'footnote' }), noteText(node)],
  },
  rowsTable: {
    group: 'block',
    atom: true,
    attrs: { key: name },
    leafText,
    parseDOM: [
      {
        tag: 'div[data-rows-table]',
        getAttrs: (div) => nameOr(div, 'data-rows-table') !== null && { key: nameOr(div, 'data-rows-table') },
      },
    ],
    toDOM: (node) => ['div', closed(named(node, { 'data-rows-table': 'key' })), placeText(node)],
  },
  parties: {
    group: 'block',
    atom: true,
    leafText,
    parseDOM: [{ tag: 'div[data-parties]' }],
    toDOM: (node) => ['div', closed({ 'data-parties': '' }), placeText(node)],
  },
} satisfies Record<string, NodeSpec>;
