/** @jest-environment jsdom */
import { TextEncoder as NodeTextEncoder } from 'node:util';
import * as fc from 'fast-check';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { bodies } from '../testing/bodies';
import { RUNS } from '../testing/laws';
import { parseBody } from './parse';
import { bodySchema } from './schema';
import { bodyToJson } from './to-json';

// Every browser has it; jsdom alone does not.
globalThis.TextEncoder ??= NodeTextEncoder;

const serializer = DOMSerializer.fromSchema(bodySchema);
const parser = DOMParser.fromSchema(bodySchema);

function drawn(body: ReturnType<typeof parseBody>): HTMLElement {
  const page = document.createElement('div');
  page.append(serializer.serializeFragment(body.content));
  return page;
}

it('what the editor draws is read back as it was', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(bodyToJson(parser.parse(drawn(body), { preserveWhitespace: 'full' }))).toEqual(bodyToJson(body));
    }),
    RUNS,
  );
});

it('nobody types inside a variable', () => {
  const body = parseBody({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'variable', attrs: { key: 'price' } }] }] });
  expect(drawn(body).querySelector('[data-variable]')?.getAttribute('contenteditable')).toBe('false');
});

it('pasted HTML becomes a valid body and brings nothing of its own', () => {
  const page = document.createElement('div');
  page.innerHTML =
    '<h1 style="color:red">Цена</h1><script>x()</script><table><tr><td colspan="0">1</td></tr></table><span data-variable="">a</span>';
  const body = parser.parse(page);
  expect(() => parseBody(bodyToJson(body))).not.toThrow();
  expect(JSON.stringify(bodyToJson(body))).not.toMatch(/color|script|x\(\)/);
});
