import { randomUUID } from 'node:crypto';
import { API } from '@vizavi/api-types';
import type { OpenAPIObject } from '@nestjs/swagger';
import { anImage } from '../support/image';
import { type Operation, operationsOf, type RouteOperation } from '../support/routes';
import { multipart, MULTIPART_TYPE } from '../support/upload';
import { type Ids, Maker, type Schema, type Schemas } from './from-schema';
import { type Dice, TEXTS } from './hostile';

interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly schema: Schema;
}

/** One request as it goes out. */
export interface Request {
  readonly route: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | Buffer | undefined;
}

/** Costs a second or a process of its own each time: asked seldom, since others fuzz the same parameters. */
const COSTLY = /(document|certificate|evidence|export\.xlsx|approval-sheet|compare|disagreements|summary)$/;
const TYPES = [
  'application/json',
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  MULTIPART_TYPE,
  'application/json; charset=utf-16',
  'nonsense',
];
const TAGS = ['"stale"', '*', 'W/"1"', '1', '""', '"a", "b"', `"${'x'.repeat(3_000)}"`, 'ё'];
const BROKEN = ['', '{', '[1,', '{"a":1,"a":2}', 'nul', '\ufeff{}', '"text"', '7', '{"a":\u0000}', '{"\\u0000":1}', '['.repeat(5_000)];
const NAMES = ['поставка.pdf', '../../etc/passwd', 'a\\u0000.pdf', 'x'.repeat(400), '.htaccess', 'con', 'a.svg'];
const BYTES = [
  '%PDF-1.7\n%%EOF',
  '<svg onload="alert(1)"/>',
  'PK\u0003\u0004nonsense',
  '',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'key: [unclosed',
];

/** Throws requests at the operations of a document, a little nearer to and farther from what it tells. */
export class Thrower {
  private readonly operations: readonly RouteOperation[];
  private readonly schemas: Schemas;

  constructor(document: OpenAPIObject) {
    // A stream needs a socket of its own: it is listened to by the tests of the matrix and of the secret.
    this.operations = operationsOf(document).filter(({ route }) => route !== 'GET live');
    this.schemas = (document.components?.schemas ?? {}) as Schemas;
  }

  get routes(): readonly string[] {
    return this.operations.map(({ route }) => route);
  }

  /** The nth request; every operation has its turn. */
  throw(turn: number, ids: Ids, dice: Dice): Request | null {
    const { route, operation } = this.operations[turn % this.operations.length]!;
    if (COSTLY.test(route) && dice.chance(0.8)) return null;
    const [method = '', path = ''] = route.split(' ');
    const fidelity = dice.pick([0.4, 0.8, 0.97]);
    const maker = new Maker(this.schemas, ids, dice);
    const parameters = (operation.parameters ?? []) as unknown as readonly Parameter[];
    const filled = path.replace(/:(\w+)/g, (_, name: string) => {
      const schema = parameters.find((one) => one.in === 'path' && one.name === name)?.schema ?? {};
      return encoded(dice.chance(0.85) && schema.format === 'uuid' ? dice.pick(ids) : maker.text(schema, fidelity), dice);
    });
    const address = filled.startsWith('/') ? filled : `${API}/${filled}`;
    const sent = this.bodyOf(operation, maker, fidelity, dice);
    const headers = { 'idempotency-key': dice.chance(0.95) ? randomUUID() : dice.pick(['', 'k'.repeat(500)]), 'if-match': dice.pick(TAGS) };
    return {
      route,
      method,
      url: address + queryOf(parameters, maker, fidelity, dice),
      headers: { ...headers, ...sent.headers },
      payload: sent.payload,
    };
  }

  private bodyOf(operation: Operation, maker: Maker, fidelity: number, dice: Dice): Pick<Request, 'headers' | 'payload'> {
    const content = (operation.requestBody as { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> } | undefined)
      ?.content;
    if (!content) return { headers: {}, payload: undefined };
    if (content['multipart/form-data'] && dice.chance(0.9)) {
      const file = dice.chance(0.3)
        ? anImage()
        : { name: dice.pick(NAMES), type: dice.pick(['application/pdf', 'image/png', 'text/html']), bytes: dice.pick(BYTES) };
      return { headers: { 'content-type': MULTIPART_TYPE }, payload: multipart(file) };
    }
    const schema = content['application/json']?.schema ?? {};
    const type = dice.chance(0.93) ? 'application/json' : dice.pick(TYPES);
    const payload = dice.chance(0.93) ? JSON.stringify(maker.make(schema, fidelity)) : dice.pick(BROKEN);
    return { headers: { 'content-type': type }, payload };
  }
}

/** Most addresses are encoded as they should be, some twice and some not at all. */
function encoded(text: string, dice: Dice): string {
  const once = encodeURIComponent(text.toWellFormed());
  if (dice.chance(0.93)) return once;
  return dice.pick([encodeURIComponent(once), '%', '%ff%fe', '%00', '%c0%ae%c0%ae', text.replace(/[^\w.-]/g, '')]);
}

function queryOf(parameters: readonly Parameter[], maker: Maker, fidelity: number, dice: Dice): string {
  const told = parameters.filter((one) => one.in === 'query');
  const pairs = told
    .filter(() => dice.chance(0.5))
    .flatMap(({ name, schema }) => {
      const value = maker.make(schema, fidelity);
      const values = Array.isArray(value) ? value.slice(0, 4) : [value];
      return values.map((one) => `${name}=${encoded(typeof one === 'string' ? one : JSON.stringify(one), dice)}`);
    });
  if (dice.chance(0.06))
    pairs.push(`${dice.pick(['sort', 'order', 'fields', 'limit[]', 'q[a]', '__proto__[x]'])}=${encoded(dice.pick(TEXTS), dice)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
