import { type Body, bodySchema, type Fill, type NodeJson, type Place } from '@vizavi/document-model';
import type { Body as BodyJson } from '@vizavi/domain';

/** The requisites of one party, as the server laid them out. */
export interface PartyColumn {
  readonly role: string;
  readonly lines: readonly string[];
  readonly signatory: { readonly position: string; readonly name: string };
}

/** A clause's body in the positions that changes name, and what stands in its places. */
export interface FilledBody {
  readonly body: Body;
  readonly fill: Fill;
  /** Rows of an answer as a table, by the key of the answer. */
  readonly tables: ReadonlyMap<string, NodeJson>;
  readonly parties: readonly PartyColumn[];
}

type NumberOf = (clauseId: string) => string | null;

interface Found {
  readonly texts: Map<string, string>;
  readonly tables: Map<string, NodeJson>;
  parties: readonly PartyColumn[];
}

const BLANK = '__________';
const keyOf = (key: unknown, field: unknown, format: unknown): string => [key, field ?? '', format ?? ''].map(String).join('|');
const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads what the server filled. Texts of places lie beside the body, since the body itself holds none and is compared without them. */
export function readFilled(json: BodyJson, numberOf: NumberOf): FilledBody {
  const found: Found = { texts: new Map(), tables: new Map(), parties: [] };
  const body = bodySchema.nodeFromJSON(collected(json as NodeJson, found));
  return { body, fill: (place) => textOf(place, found, numberOf), tables: found.tables, parties: found.parties };
}

/** An empty clause for whoever writes a new one. */
export const emptyBody = (): Body => bodySchema.node('doc', null, [bodySchema.node('paragraph')]);

function textOf(place: Place, { texts }: Found, numberOf: NumberOf): string {
  switch (place.type) {
    case 'variable':
      return texts.get(keyOf(place.key, place.field, place.format)) ?? BLANK;
    case 'reference':
      return numberOf(place.clauseId) ?? texts.get(place.clauseId) ?? BLANK;
    case 'rowsTable':
    case 'parties':
      return '';
  }
}

function collected(node: NodeJson, found: Found): NodeJson {
  const attrs = (node.attrs ?? {}) as Readonly<Record<string, unknown>>;
  if (node.type === 'variable' && isText(attrs['text']))
    found.texts.set(keyOf(attrs['key'], attrs['field'], attrs['format']), attrs['text']);
  if (node.type === 'reference' && isText(attrs['text'])) found.texts.set(String(attrs['clauseId']), attrs['text']);
  if (node.type === 'parties') found.parties = [attrs['left'], attrs['right']].filter(isParty);
  if (node.type === 'rowsTable' && isNode(attrs['table'])) found.tables.set(String(attrs['key']), attrs['table']);
  // A table that carries the key of an answer stands in the place of that answer.
  if (node.type === 'table' && isText(attrs['key'])) {
    found.tables.set(attrs['key'], node);
    return { type: 'rowsTable', attrs: { key: attrs['key'] } };
  }
  return node.content ? { ...node, content: node.content.map((child) => collected(child, found)) } : node;
}

const isNode = (value: unknown): value is NodeJson => typeof value === 'object' && value !== null && 'type' in value;
const isParty = (value: unknown): value is PartyColumn => typeof value === 'object' && value !== null && 'lines' in value;
