import { Fragment, type Mark, type Node, type Slice } from 'prosemirror-model';
import type { JsonObject, JsonValue, MarkJson, NodeJson, SliceJson } from './json';
import type { Body } from './schema';

/** The shortest JSON of a body: defaults dropped, adjacent text of one format merged, marks in the schema's order. */
export function bodyToJson(body: Body): NodeJson {
  return nodeToJson(body);
}

export function nodeToJson(node: Node): NodeJson {
  const attrs = attributesToJson(node);
  return {
    type: node.type.name,
    ...(attrs && { attrs }),
    ...(node.childCount > 0 && { content: fragmentToJson(node.content) }),
    ...(node.marks.length > 0 && { marks: node.marks.map(markToJson) }),
    ...(node.isText && { text: node.text }),
  };
}

export function fragmentToJson(fragment: Fragment): readonly NodeJson[] {
  return Fragment.fromArray([...fragment.content]).content.map(nodeToJson);
}

export function sliceToJson(slice: Slice): SliceJson | null {
  if (slice.content.size === 0) return null;
  return {
    content: fragmentToJson(slice.content),
    ...(slice.openStart > 0 && { openStart: slice.openStart }),
    ...(slice.openEnd > 0 && { openEnd: slice.openEnd }),
  };
}

function attributesToJson(node: Node): JsonObject | null {
  const given = Object.entries<JsonValue>(node.attrs).filter(([name, value]) => value !== node.type.spec.attrs?.[name]?.default);
  return given.length > 0 ? Object.fromEntries(given) : null;
}

function markToJson(mark: Mark): MarkJson {
  return Object.keys(mark.attrs).length > 0 ? { type: mark.type.name, attrs: { ...mark.attrs } } : { type: mark.type.name };
}
