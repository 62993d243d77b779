import { hash, randomBytes } from 'node:crypto';
import type { Actor, Audience, SystemActor } from '@vizavi/domain';
import {
  digestOf as saltedDigest,
  digestOfText as saltedDigestOfText,
  type Envelope,
  hashOfEnvelope,
  type PartName,
  type SubjectKind,
} from '@vizavi/evidence';

export type { Envelope, PartName };

/** A fact of any subject, before it is chained. */
export interface PlainFact {
  readonly type: string;
  readonly audience: Audience;
  readonly at: string;
  readonly by: Actor | SystemActor;
  readonly shared: object;
  readonly own?: object;
  readonly supplierOnly?: object;
  readonly personal?: object;
}

export interface Subject {
  readonly kind: SubjectKind;
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

/** The part in which a fact's shared content lies, by who may see it. */
const sharedPart = (audience: Audience): PartName => (audience === 'both' ? 'shared' : audience);

/** The fact's content cut into parts by audience, each with a salt of its own so that a withheld part cannot be guessed from its digest. */
export function partsOf(fact: PlainFact, salt: () => string = () => randomBytes(16).toString('hex')): readonly FactPart[] {
  const parts: FactPart[] = [{ part: sharedPart(fact.audience), audience: fact.audience, salt: salt(), body: fact.shared }];
  const side = fact.by.kind === 'member' ? fact.by.side : 'supplier';
  if (fact.own && parts[0]!.part !== side) parts.push({ part: side, audience: side, salt: salt(), body: fact.own });
  if (fact.supplierOnly) parts.push({ part: 'supplier', audience: 'supplier', salt: salt(), body: fact.supplierOnly });
  if (fact.personal) parts.push({ part: 'personal', audience: 'supplier', salt: salt(), body: fact.personal });
  return parts;
}

const sha256 = (text: string): string => hash('sha256', text);

/** SHA-256 over the salt and the canonical content of a part. */
export const digestOf = (part: { readonly salt: string; readonly body: object }): string => saltedDigest(part, sha256);

/** The same, of content that is canonical text already. */
export const digestOfText = (salt: string, content: string): string => saltedDigestOfText(salt, content, sha256);

/** SHA-256 over the canonical envelope, the digests of the parts and the hash before it. */
export const hashOf = (envelope: Envelope): string => hashOfEnvelope(envelope, sha256);
