import { canonicalJson } from '@vizavi/document-model';
import type { Audience, Side } from '@vizavi/domain';
import { hexHashOfText } from '../hashing';

export type PartName = 'shared' | 'supplier' | 'client' | 'personal';
export type SubjectKind = 'contract' | 'template' | 'clientCompany' | 'member' | 'route';

/** What a fact's hash covers: everything about it but its content, which stands here by digests. */
export interface Envelope {
  readonly id: string;
  readonly tenantId: string;
  readonly subjectKind: SubjectKind;
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

/** SHA-256 of a text, in hexadecimal. */
export type HashOfText = (text: string) => string;

/** SHA-256 over the salt and the canonical content of a part. */
export const digestOf = (part: { readonly salt: string; readonly body: object }, hash: HashOfText = hexHashOfText): string =>
  digestOfText(part.salt, canonicalJson(part.body), hash);

/** The same, of content that is canonical text already. */
export const digestOfText = (salt: string, content: string, hash: HashOfText = hexHashOfText): string => hash(`${salt}\n${content}`);

const quoted = (text: string | null): string => (text === null ? 'null' : JSON.stringify(text));

/** The canonical JSON of an envelope, written out: its keys are known, so sorting them for each fact would only cost time. */
export const envelopeText = (one: Envelope): string =>
  `{"at":${quoted(one.at)},"audience":${quoted(one.audience)},"byId":${quoted(one.byId)},"bySide":${quoted(one.bySide)},` +
  `"clientCompanyId":${quoted(one.clientCompanyId)},"digests":${canonicalJson(one.digests)},"id":${quoted(one.id)},` +
  `"previousHash":${quoted(one.previousHash)},"sequence":${JSON.stringify(one.sequence)},"subjectId":${quoted(one.subjectId)},` +
  `"subjectKind":${quoted(one.subjectKind)},"tenantId":${quoted(one.tenantId)},"type":${quoted(one.type)}}`;

/** SHA-256 over the canonical envelope, the digests of the parts and the hash before it. */
export const hashOfEnvelope = (envelope: Envelope, hash: HashOfText = hexHashOfText): string => hash(envelopeText(envelope));
