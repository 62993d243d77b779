import { hash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@vizavi/document-model';
import type { Actor, Audience, Side, SystemActor } from '@vizavi/domain';

export type PartName = 'shared' | 'supplier' | 'client' | 'personal';

/** A fact of any subject, before it is chained. */
export interface PlainFact {
  readonly type: string;
  readonly audience: Audience;
  readonly at: string;
  readonly by: Actor | SystemActor;
  readonly shared: object;
  readonly own?: object;
  readonly personal?: object;
}

export interface Subject {
  readonly kind: 'contract' | 'template' | 'clientCompany' | 'member';
  readonly id: string;
  readonly tenantId: string;
  readonly clientCompanyId: string | null;
}

export interface FactPart {
  readonly part: PartName;
  readonly audience: Audience;
  readonly salt: string;
  readonly body: object;
}

/** What the hash covers besides the parts. */
export interface Envelope {
  readonly id: string;
  readonly tenantId: string;
  readonly subjectKind: Subject['kind'];
  readonly subjectId: string;
  readonly clientCompanyId: string | null;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly byId: string | null;
  readonly bySide: Side | null;
  readonly audience: Audience;
  readonly digests: Readonly<Partial<Record<PartName, string>>>;
  readonly previousHash: string | null;
}

/** The part in which a fact's shared content lies, by who may see it. */
const sharedPart = (audience: Audience): PartName => (audience === 'both' ? 'shared' : audience);

/** The fact's content cut into parts by audience, each with a salt of its own so that a withheld part cannot be guessed from its digest. */
export function partsOf(fact: PlainFact, salt: () => string = () => randomBytes(16).toString('hex')): readonly FactPart[] {
  const parts: FactPart[] = [{ part: sharedPart(fact.audience), audience: fact.audience, salt: salt(), body: fact.shared }];
  const side = fact.by.kind === 'member' ? fact.by.side : 'supplier';
  if (fact.own && parts[0]!.part !== side) parts.push({ part: side, audience: side, salt: salt(), body: fact.own });
  if (fact.personal) parts.push({ part: 'personal', audience: 'supplier', salt: salt(), body: fact.personal });
  return parts;
}

const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 over the salt and the canonical content of a part. */
export const digestOf = (part: { readonly salt: string; readonly body: object }): string =>
  digestOfText(part.salt, canonicalJson(part.body));

/** The same, of content that is canonical text already. */
export const digestOfText = (salt: string, content: string): string => sha256(`${salt}\n${content}`);

/** SHA-256 over the canonical envelope, the digests of the parts and the hash before it. */
export const hashOf = (envelope: Envelope): string => sha256(canonicalJson(envelope));
