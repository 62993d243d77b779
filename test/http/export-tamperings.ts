import type { EvidenceExport } from '@vizavi/evidence';

const shown = (one: EvidenceExport) =>
  one.facts.findIndex((fact) => fact.envelope !== null && fact.parts.length > 0 && fact.envelope.sequence > 1);
const loose = (one: EvidenceExport) =>
  one as unknown as {
    facts: Record<string, unknown>[];
    proof: Record<string, unknown>;
    contract: Record<string, unknown>;
    documents: Record<string, unknown>[];
  };
/** Every kind of change to an export, and what both verifiers say of it. */
export const TAMPERINGS: readonly (readonly [string, (one: EvidenceExport) => unknown, RegExp])[] = [
  [
    'a word of a fact changed',
    (one) => {
      (loose(one).facts[shown(one)]!['parts'] as { body: object }[])[0]!.body = { another: true };
    },
    /fact \d+, part \w+: its content/,
  ],
  [
    'a salt changed',
    (one) => {
      (loose(one).facts[shown(one)]!['parts'] as { salt: string }[])[0]!.salt = '00';
    },
    /fact \d+, part/,
  ],
  [
    'a part put into another fact',
    (one) => {
      (loose(one).facts[shown(one)]!['parts'] as object[]).push({ part: 'supplier', salt: 'a', body: {} });
    },
    /fact \d+, part supplier/,
  ],
  [
    'the time of a fact changed',
    (one) => {
      (loose(one).facts[shown(one)]!['envelope'] as { at: string }).at = '2020-01-01T00:00:00.000Z';
    },
    /fact \d+: its hash/,
  ],
  [
    'the author of a fact changed',
    (one) => {
      (loose(one).facts[shown(one)]!['envelope'] as { byId: string }).byId = one.contract.id;
    },
    /fact \d+: its hash/,
  ],
  [
    'a fact taken out',
    (one) => {
      loose(one).facts.splice(shown(one), 1);
    },
    /fact \d+: (its place|it does not follow)/,
  ],
  [
    'the tail cut',
    (one) => {
      loose(one).facts.pop();
    },
    /fact \d+: the log vouches/,
  ],
  [
    'two facts swapped',
    (one) => {
      const { facts } = loose(one);
      [facts[0], facts[1]] = [facts[1]!, facts[0]!];
    },
    /fact 1: /,
  ],
  [
    'a fact told twice',
    (one) => {
      loose(one).facts.push(loose(one).facts.at(-1)!);
    },
    /fact \d+: its place/,
  ],
  [
    'a fact withheld afterwards under another hash',
    (one) => {
      const at = shown(one);
      loose(one).facts[at] = { envelope: null, sequence: at + 1, hash: 'b'.repeat(64) };
    },
    /fact \d+: it does not follow|the log vouches/,
  ],
  [
    'all facts gone',
    (one) => {
      loose(one).facts.splice(0);
    },
    /facts: there are none/,
  ],
  [
    'the leaf of another contract',
    (one) => {
      (loose(one).proof['leaf'] as Record<string, unknown>)['subjectId'] = one.contract.tenantId;
    },
    /proof: it is of another/,
  ],
  [
    'another root',
    (one) => {
      (loose(one).proof['head'] as Record<string, unknown>)['root'] = 'c'.repeat(64);
    },
    /proof: the leaf does not stand/,
  ],
  [
    'another time of the root',
    (one) => {
      (loose(one).proof['head'] as Record<string, unknown>)['at'] = '2020-01-01T00:00:00.000Z';
    },
    /proof: the root is not signed/,
  ],
  [
    'another path',
    (one) => {
      (loose(one).proof['path'] as string[])[0] = 'd'.repeat(64);
    },
    /proof: the leaf does not stand/,
  ],
  [
    'another place in the log',
    (one) => {
      loose(one).proof['index'] = Number(loose(one).proof['index']) + 1;
    },
    /proof: /,
  ],
  [
    'another key',
    (one) => {
      loose(one).proof['publicKey'] = Buffer.alloc(32, 3).toString('base64url');
    },
    /proof: the key is not/,
  ],
  [
    'another contract named',
    (one) => {
      loose(one).contract['id'] = one.contract.tenantId;
    },
    /fact 1: it belongs to another/,
  ],
  ['another format', (one) => ({ ...one, format: 'x' }), /format/],
  [
    'a document’s hash changed',
    (one) => {
      loose(one).documents[0]!['sha256'] = 'e'.repeat(64);
    },
    /document .*: its content/,
  ],
  [
    'a document no longer named',
    (one) => {
      loose(one).documents.pop();
    },
    /document .*: nothing names it/,
  ],
];
