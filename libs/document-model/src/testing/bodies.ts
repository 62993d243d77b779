import * as fc from 'fast-check';
import type { NodeJson } from '../body/json';
import { parseBody } from '../body/parse';
import type { Body } from '../body/schema';

/** Few words, so that different paragraphs share some; with numbers, brackets, Latin, an accent and a sign beyond 16 bits. */
export const WORDS = [
  'Поставщик',
  'обязуется',
  'в течение',
  '10 (десяти)',
  'дней',
  'и',
  'не',
  '0,5 %',
  '«Товар»',
  'shall',
  'и́ной',
  '𝒳',
  '.',
  ', ',
];

const MARK_NAMES = ['strong', 'em', 'underline'];
const marks = fc.option(fc.subarray(MARK_NAMES, { minLength: 1 }), { nil: undefined });
const withMarks = (node: NodeJson, names: readonly string[] | undefined): NodeJson =>
  names ? { ...node, marks: names.map((type) => ({ type })) } : node;

export const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const text = words.map((value): NodeJson => ({ type: 'text', text: value }));
const variable = fc.constantFrom('price', 'term').map((key): NodeJson => ({ type: 'variable', attrs: { key } }));
const reference = fc.constant<NodeJson>({ type: 'reference', attrs: { clauseId: 'liability' } });
const footnote = fc.constantFrom('См. приложение.', 'As amended').map((note): NodeJson => ({ type: 'footnote', attrs: { text: note } }));
const inline = fc
  .tuple(fc.oneof({ weight: 6, arbitrary: text }, variable, reference), marks)
  .map(([node, names]) => withMarks(node, names));
/** The sign of a note has no format of its own. */
const inlineOrNote = fc.oneof({ weight: 12, arbitrary: inline }, footnote);

export const paragraph = fc.array(inlineOrNote, { maxLength: 4 }).map((content): NodeJson => ({ type: 'paragraph', content }));

const listItem = fc
  .tuple(paragraph, fc.option(fc.oneof(paragraph, fc.constant<NodeJson>({ type: 'parties' })), { nil: undefined }))
  .map(([first, second]): NodeJson => ({ type: 'listItem', content: second ? [first, second] : [first] }));
const list = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(listItem, { minLength: 1, maxLength: 4 }))
  .map(([type, content]): NodeJson => ({ type, content }));

const cell = (type: string) => fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content): NodeJson => ({ type, content }));
const row = (width: number) =>
  fc
    .constantFrom('tableCell', 'tableHeader')
    .chain((type) => fc.array(cell(type), { minLength: width, maxLength: width }))
    .map((content): NodeJson => ({ type: 'tableRow', content }));
const table = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.array(row(width), { minLength: 1, maxLength: 4 }))
  .map((content): NodeJson => ({ type: 'table', content }));
const rowsTable = fc.constantFrom('goods', 'works').map((key): NodeJson => ({ type: 'rowsTable', attrs: { key } }));
const parties = fc.constant<NodeJson>({ type: 'parties' });

export const block = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: table },
  rowsTable,
  parties,
);

/** Clause bodies of every kind of node. */
export const bodies: fc.Arbitrary<Body> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content) => parseBody({ type: 'doc', content }));
