import type { Body } from '@vizavi/domain';

/** A line to sign on. */
const RULE = '____________________';

/**
 * The words of an inline node as they stand in Word. «2027 г.» before a full stop loses its own, so that none stands twice;
 * `next` is the node behind it.
 */
export function printedText(node: Body, next?: Body): string {
  if (node.type === 'text') return node.text ?? '';
  const text = node.attrs?.['text'];
  if (node.type === 'footnote') return '';
  const words = typeof text === 'string' ? text : `[${nameOf(node)}]`;
  const isDoubled = words.endsWith('.') && next?.type === 'text' && /^\.(?!\.)/.test(next.text ?? '');
  return isDoubled ? words.slice(0, -1) : words;
}

const nameOf = ({ type, attrs }: Body): string => wordsOf(attrs?.['key']) || wordsOf(attrs?.['clauseId']) || type;

/** What stands in Word for a block that is computed: a table of rows, the parties' requisites; any other block is itself. */
export function printedBlock(node: Body): Body {
  if (node.type === 'parties') return partiesTable(node);
  if (node.type !== 'rowsTable') return node;
  const table = node.attrs?.['table'];
  return isBody(table) ? table : paragraph(`[${String(node.attrs?.['key'])}]`);
}

const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null && 'type' in value;

const paragraph = (text: string, isStrong = false): Body =>
  text === ''
    ? { type: 'paragraph' }
    : { type: 'paragraph', content: [{ type: 'text', text, ...(isStrong ? { marks: [{ type: 'strong' }] } : {}) }] };

function partiesTable(node: Body): Body {
  const cells = ['left', 'right'].map((side): Body => ({ type: 'tableCell', content: partyLines(node.attrs?.[side]) }));
  return { type: 'table', content: [{ type: 'tableRow', content: cells }] };
}

function partyLines(column: unknown): readonly Body[] {
  const { role, lines, signatory } = recordOf(column);
  const { position, name } = recordOf(signatory);
  const requisites = Array.isArray(lines) ? lines.map((line) => paragraph(wordsOf(line))) : [];
  return [
    paragraph(wordsOf(role), true),
    ...requisites,
    paragraph(''),
    paragraph(wordsOf(position)),
    paragraph(`${RULE} / ${typeof signatory === 'string' ? signatory : wordsOf(name)}`),
  ];
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '');
