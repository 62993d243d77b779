import type { AttributeSpec, NodeType } from 'prosemirror-model';
import { BodyFault } from './fault';
import { bodySchema } from './schema';

export const BODY_LIMITS = { textBytes: 65_536, nodes: 2_000, depth: 16 } as const;

type Json = Readonly<Record<string, unknown>>;
interface Spent {
  nodes: number;
  textBytes: number;
}

const NODE_KEYS = ['type', 'attrs', 'content', 'marks', 'text'];
const MARK_KEYS = ['type', 'attrs'];
// Word and PDF have no place for control characters, and half a surrogate pair would hash like any other half.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** Walks an unknown value before ProseMirror sees it, so that neither its size nor a stray property gets through. */
export function inspect(json: unknown): void {
  inspectNode(json, '', 0, { nodes: 0, textBytes: 0 });
}

function inspectNode(json: unknown, path: string, depth: number, spent: Spent): void {
  const node = plainObject(json, path, NODE_KEYS);
  if (depth > BODY_LIMITS.depth) throw new BodyFault('too-deep', path);
  if (++spent.nodes > BODY_LIMITS.nodes) throw new BodyFault('too-many-nodes', path);
  const type = typeof node['type'] === 'string' ? bodySchema.nodes[node['type'] as keyof typeof bodySchema.nodes] : undefined;
  if (!type) throw new BodyFault('unknown-node', path);
  inspectText(node, type.isText, path, spent);
  inspectAttributes(node['attrs'], type, path);
  inspectMarks(node['marks'], type.isInline, path);
  list(node['content'], join(path, 'content'), type.isLeaf).forEach((child, index) =>
    inspectNode(child, join(path, `content[${index}]`), depth + 1, spent),
  );
}

function inspectText(node: Json, isText: boolean, path: string, spent: Spent): void {
  const text = node['text'];
  if (!isText && text === undefined) return;
  if (!isText || typeof text !== 'string' || text === '' || UNPRINTABLE.test(text)) throw new BodyFault('wrong-text', path);
  spent.textBytes += new TextEncoder().encode(text).length;
  if (spent.textBytes > BODY_LIMITS.textBytes) throw new BodyFault('too-much-text', path);
}

function inspectAttributes(json: unknown, type: NodeType, path: string): void {
  const specs = Object.entries<AttributeSpec>(type.spec.attrs ?? {});
  const given =
    json === undefined
      ? {}
      : plainObject(
          json,
          join(path, 'attrs'),
          specs.map(([name]) => name),
        );
  for (const [name, spec] of specs) {
    try {
      if (typeof spec.validate === 'function') spec.validate(given[name] === undefined ? spec.default : given[name]);
    } catch {
      throw new BodyFault('wrong-attribute', join(path, `attrs.${name}`));
    }
  }
}

function inspectMarks(json: unknown, isInline: boolean, path: string): void {
  const seen = new Set<unknown>();
  list(json, join(path, 'marks'), !isInline).forEach((item, index) => {
    const place = join(path, `marks[${index}]`);
    const mark = plainObject(item, place, MARK_KEYS);
    if (typeof mark['type'] !== 'string' || !Object.hasOwn(bodySchema.marks, mark['type'])) throw new BodyFault('unknown-mark', place);
    if (seen.has(mark['type'])) throw new BodyFault('repeated-mark', place);
    seen.add(mark['type']);
    if (mark['attrs'] !== undefined) plainObject(mark['attrs'], `${place}.attrs`, []);
  });
}

function plainObject(value: unknown, path: string, known: readonly string[]): Json {
  if (typeof value !== 'object' || value === null) throw new BodyFault('not-a-node', path);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new BodyFault('not-a-node', path);
  const stray = Reflect.ownKeys(value).find((key) => typeof key !== 'string' || !known.includes(key));
  if (stray !== undefined) throw new BodyFault('unknown-property', join(path, String(stray)));
  return value as Json;
}

function list(value: unknown, path: string, mustBeEmpty: boolean): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || (mustBeEmpty && value.length > 0)) throw new BodyFault('wrong-content', path);
  return value;
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}
