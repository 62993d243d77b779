import { BodyFault } from './fault';
import { BODY_LIMITS } from './inspect';
import { parseBody } from './parse';

const text = (value: unknown, extra: object = {}) => ({ type: 'text', text: value, ...extra });
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: readonly unknown[]) => ({ type: 'doc', content });
const cell = (attrs: unknown) =>
  doc({ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs, content: [paragraph()] }] }] });
const nested = (depth: number): unknown =>
  depth === 0 ? paragraph() : { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(), nested(depth - 1)] }] };

describe('parseBody refuses', () => {
  const rows: readonly (readonly [value: unknown, reason: string, path: string])[] = [
    [null, 'not-a-node', ''],
    ['text', 'not-a-node', ''],
    [[], 'not-a-node', ''],
    [new Date(0), 'not-a-node', ''],
    [doc(), 'wrong-content', ''],
    [paragraph(), 'wrong-content', ''],
    [doc(text('а')), 'wrong-content', ''],
    [doc({ type: 'bulletList', content: [] }), 'wrong-content', ''],
    [doc({ type: 'paragraph', content: 'а' }), 'wrong-content', 'content[0].content'],
    [doc({ type: 'parties', content: [paragraph()] }), 'wrong-content', 'content[0].content'],
    [doc({ type: 'image' }), 'unknown-node', 'content[0]'],
    [doc({ type: 'constructor' }), 'unknown-node', 'content[0]'],
    [doc({ type: '__proto__' }), 'unknown-node', 'content[0]'],
    [doc({ ...paragraph(), style: 'x' }), 'unknown-property', 'content[0].style'],
    [doc({ ...paragraph(), attrs: { align: 'left' } }), 'unknown-property', 'content[0].attrs.align'],
    [JSON.parse('{"type":"doc","__proto__":{},"content":[{"type":"paragraph"}]}'), 'unknown-property', '__proto__'],
    [doc({ ...paragraph(), marks: [{ type: 'strong' }] }), 'wrong-content', 'content[0].marks'],
    [doc(paragraph(text('а', { marks: [{ type: 'link' }] }))), 'unknown-mark', 'content[0].content[0].marks[0]'],
    [doc(paragraph(text('а', { marks: [{ type: 'insertion' }] }))), 'unknown-mark', 'content[0].content[0].marks[0]'],
    [doc(paragraph(text('а', { marks: [{ type: 'em' }, { type: 'em' }] }))), 'repeated-mark', 'content[0].content[0].marks[1]'],
    [doc(paragraph(text(''))), 'wrong-text', 'content[0].content[0]'],
    [doc(paragraph(text(1))), 'wrong-text', 'content[0].content[0]'],
    [doc(paragraph(text('а\u0000'))), 'wrong-text', 'content[0].content[0]'],
    [doc(paragraph(text('а\nб'))), 'wrong-text', 'content[0].content[0]'],
    [doc(paragraph(text('\uD835'))), 'wrong-text', 'content[0].content[0]'],
    [doc({ ...paragraph(), text: 'а' }), 'wrong-text', 'content[0]'],
    [doc(paragraph({ type: 'variable' })), 'wrong-attribute', 'content[0].content[0].attrs.key'],
    [doc(paragraph({ type: 'variable', attrs: { key: '' } })), 'wrong-attribute', 'content[0].content[0].attrs.key'],
    [doc(paragraph({ type: 'variable', attrs: { key: { a: 1 } } })), 'wrong-attribute', 'content[0].content[0].attrs.key'],
    [doc({ type: 'variable', attrs: { key: 'a' } }), 'wrong-content', ''],
    [cell({ colspan: 0 }), 'wrong-attribute', 'content[0].content[0].content[0].attrs.colspan'],
    [cell({ rowspan: 1.5 }), 'wrong-attribute', 'content[0].content[0].content[0].attrs.rowspan'],
    [cell({ colspan: 1e9 }), 'wrong-attribute', 'content[0].content[0].content[0].attrs.colspan'],
    [doc(paragraph(text('я'.repeat(BODY_LIMITS.textBytes / 2 + 1)))), 'too-much-text', 'content[0].content[0]'],
    [doc(...Array.from({ length: BODY_LIMITS.nodes }, () => paragraph())), 'too-many-nodes', 'content[1999]'],
  ];
  it.each(rows)('%#: %j', (value, reason, path) => expect(faultOf(value)).toEqual({ reason, path }));

  it('nesting past the limit, without recursion to its end', () =>
    expect(faultOf(doc(nested(1_000)))).toMatchObject({ reason: 'too-deep' }));
  it('a circle', () => {
    const circle: { type: string; content: unknown[] } = { type: 'doc', content: [] };
    circle.content.push(circle);
    expect(faultOf(circle)).toMatchObject({ reason: 'too-deep' });
  });
});

describe('parseBody takes', () => {
  it('as much as the limits allow', () => {
    expect(parseBody(doc(paragraph(text('я'.repeat(BODY_LIMITS.textBytes / 2))))).childCount).toBe(1);
    expect(parseBody(doc(...Array.from({ length: BODY_LIMITS.nodes - 1 }, () => paragraph()))).childCount).toBe(1_999);
  });
});

function faultOf(value: unknown): unknown {
  try {
    return parseBody(value);
  } catch (fault) {
    return fault instanceof BodyFault ? { reason: fault.reason, path: fault.path } : fault;
  }
}
