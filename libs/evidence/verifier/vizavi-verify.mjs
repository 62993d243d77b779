#!/usr/bin/env node
// Checks an export of evidence: node vizavi-verify.mjs evidence.zip [--key KEYID]. Written apart from the product, from the format alone: nothing is imported but Node itself.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const LARGEST = 512 * 1024 * 1024;
const TOOLS = ['vizavi-verify.mjs', 'README.txt'];
const fail = (where) => {
  throw new Error(where);
};
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hexOf = (...parts) => sha(...parts).toString('hex');

/** Files of a ZIP archive by name, from its central directory. */
function unzip(zip) {
  const end = zip.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0) fail('the file is no ZIP archive');
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) fail('the archive is damaged');
    const [method, packed, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24)];
    const [nameLength, extra, comment, local] = [
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    if (size > LARGEST) fail(`${name} is too large`);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const body = zip.subarray(from, from + packed);
    if (files.has(name)) fail(`${name} is there twice`);
    files.set(name, method === 0 ? Buffer.from(body) : inflateRawSync(body, { maxOutputLength: Math.max(size, 1) }));
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

/** RFC 8785: keys sorted by code unit, no blanks. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`;
}

function checkFact(fact, number, { previous, next, anchored, contract }) {
  const where = `fact ${number}`;
  const envelope = fact.envelope;
  if ((envelope ?? fact).sequence !== number) fail(`${where}: its place in the chain is another`);
  if (envelope === null) {
    const vouched = (next !== undefined && next.envelope !== null) || anchored === number;
    return (fact.hash !== null) === vouched ? undefined : fail(`${where}: it has a hash that nothing vouches for, or none`);
  }
  if (envelope.subjectId !== contract.id || envelope.tenantId !== contract.tenantId || envelope.subjectKind !== 'contract')
    fail(`${where}: it belongs to another contract`);
  if (envelope.previousHash !== (previous?.hash ?? null)) fail(`${where}: it does not follow the fact before it`);
  if (hexOf(canonical(envelope)) !== fact.hash) fail(`${where}: its hash does not follow from its content`);
  const seen = new Set();
  for (const { part, salt, body } of fact.parts) {
    if (seen.has(part) || !(part in envelope.digests)) fail(`${where}, part ${part}: it is not of this fact`);
    seen.add(part);
    if (part === 'personal' && salt === null && body === null) continue;
    if (salt === null || body === null || hexOf(`${salt}\n${canonical(body)}`) !== envelope.digests[part])
      fail(`${where}, part ${part}: its content is another`);
  }
}

/** The root that a leaf and its path lead to, by recursion over the size as RFC 6962 defines it. */
function rootFrom(leaf, index, size, path) {
  if (size === 1) return path.length === 0 ? leaf : fail('proof: the path is too long');
  let cut = 1;
  while (cut * 2 < size) cut *= 2;
  const other = Buffer.from(path.at(-1) ?? fail('proof: the path is too short'), 'hex');
  const rest = path.slice(0, -1);
  return index < cut
    ? sha(Buffer.of(1), rootFrom(leaf, index, cut, rest), other)
    : sha(Buffer.of(1), other, rootFrom(leaf, index - cut, size - cut, rest));
}

function checkProof({ leaf, index, path, head, publicKey }, facts, contract, keyId) {
  if (leaf.subjectId !== contract.id || leaf.tenantId !== contract.tenantId || head.tenantId !== contract.tenantId)
    fail('proof: it is of another contract');
  if (facts[leaf.sequence - 1]?.hash !== leaf.hash) fail(`fact ${leaf.sequence}: the log vouches for another, or it is gone`);
  const { tenantId, subjectKind, subjectId, sequence, hash } = leaf;
  const start = sha(Buffer.of(0), canonical({ tenantId, subjectKind, subjectId, sequence, hash }));
  if (!Number.isSafeInteger(index) || index < 0 || index >= head.size) fail('proof: the leaf does not stand under the root');
  if (rootFrom(start, index, head.size, path).toString('hex') !== head.root) fail('proof: the leaf does not stand under the root');
  const raw = Buffer.from(publicKey, 'base64url');
  if (hexOf(raw).slice(0, 16) !== head.keyId) fail('proof: the key is not the one that is named');
  if (keyId && keyId !== head.keyId) fail(`proof: the key is ${head.keyId}, not ${keyId}`);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  const text = `vizavi tree head 1\n${canonical({ tenantId: head.tenantId, size: head.size, root: head.root, at: head.at })}`;
  if (!verify(null, Buffer.from(text), key, Buffer.from(head.signature, 'base64url'))) fail('proof: the root is not signed by the key');
}

function check(files, keyId) {
  const text = files.get('evidence.json') ?? fail('evidence.json: it is gone');
  const { format, contract, facts, proof, documents } = JSON.parse(text.toString('utf8'));
  if (format !== 'vizavi evidence 1') fail('evidence.json: its format is another');
  if (facts.length === 0) fail('facts: there are none');
  const anchored = proof?.leaf.sequence;
  facts.forEach((fact, index) => checkFact(fact, index + 1, { previous: facts[index - 1], next: facts[index + 1], anchored, contract }));
  if (proof) checkProof(proof, facts, contract, keyId);
  const named = new Set(documents.map((one) => one.name));
  for (const { name, sha256 } of documents)
    if (hexOf(files.get(name) ?? fail(`document ${name}: it is gone`)) !== sha256) fail(`document ${name}: its content is another`);
  for (const name of files.keys())
    if (name !== 'evidence.json' && !TOOLS.includes(name) && !named.has(name)) fail(`document ${name}: nothing names it`);
  const withheld = facts.filter((fact) => fact.envelope === null).length;
  console.log(`✓ ${contract.number ?? contract.title}: ${facts.length} facts (${withheld} withheld), ${documents.length} documents`);
  if (!proof) return console.log('  no root of the log covers it yet: the chain alone vouches for it');
  console.log(
    `  anchored at ${proof.head.at} under the root ${proof.head.root}, key ${proof.head.keyId}${keyId ? '' : ' (compare it with the key that you know)'}`,
  );
  if (proof.leaf.sequence < facts.length) console.log(`  the last ${facts.length - proof.leaf.sequence} facts are younger than the root`);
}

const [file, word, keyId] = process.argv.slice(2);
try {
  if (!file) fail('usage: vizavi-verify FILE.zip [--key KEYID]');
  check(unzip(readFileSync(file)), word === '--key' ? keyId : undefined);
} catch (fault) {
  console.error(`✗ ${fault.message}`);
  process.exitCode = 1;
}
