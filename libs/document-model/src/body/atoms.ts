import type { Node, NodeSpec } from 'prosemirror-model';
import { placeText } from './place';

const LONGEST_NAME = 200;

function checkName(value: unknown): void {
  if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) throw new RangeError('A name is 1 to 200 characters');
}

function checkOptionalName(value: unknown): void {
  if (value !== null) checkName(value);
}

const name = { validate: checkName };
const optionalName = { default: null, validate: checkOptionalName };
const leafText = (node: Node): string => placeText(node);
const nameOr = (element: HTMLElement, attribute: string): string | null => element.getAttribute(attribute) || null;
/** The editor may not type inside an atom. */
const closed = { contenteditable: 'false' };

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
      { 'data-variable': node.attrs['key'], 'data-field': node.attrs['field'], 'data-format': node.attrs['format'], ...closed },
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
    toDOM: (node) => ['span', { 'data-clause': node.attrs['clauseId'], ...closed }, placeText(node)],
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
    toDOM: (node) => ['div', { 'data-rows-table': node.attrs['key'], ...closed }, placeText(node)],
  },
  parties: {
    group: 'block',
    atom: true,
    leafText,
    parseDOM: [{ tag: 'div[data-parties]' }],
    toDOM: (node) => ['div', { 'data-parties': '', ...closed }, placeText(node)],
  },
} satisfies Record<string, NodeSpec>;
