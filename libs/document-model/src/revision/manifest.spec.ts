import { type ManifestEntry, manifestHash } from './manifest';

const entry = (clauseId: string, order: number): ManifestEntry => ({
  clauseId,
  parentId: null,
  order,
  clauseType: 'price',
  heading: null,
  bodyHash: 'b'.repeat(64),
  owner: 'contract',
});
const entries = [entry('price', 1), entry('payment', 2)];
const answers = { price: { amount: '100.00', currency: 'RUB' } };
const attachments = [{ number: 1, hash: 'c'.repeat(64) }];
const hash = manifestHash(entries, answers, attachments);

it('does not depend on the order of rows, of keys, or on columns that are no part of an entry', () => {
  const rows = entries.toReversed().map((row) => ({ ...row, tenantId: 'x' }));
  expect(manifestHash(rows, { price: { currency: 'RUB', amount: '100.00' } }, attachments)).toBe(hash);
});

const changed: Readonly<Record<keyof ManifestEntry, unknown>> = {
  clauseId: 'other',
  parentId: 'payment',
  order: 3,
  clauseType: 'term',
  heading: 'Цена',
  bodyHash: null,
  owner: 'template',
};

it.each(Object.entries(changed))('another %s is another revision', (name, value) =>
  expect(manifestHash([{ ...entries[0]!, [name]: value }, entries[1]!], answers, attachments)).not.toBe(hash),
);

it('covers answers and attachments', () => {
  expect(manifestHash(entries, { price: { amount: '100.01', currency: 'RUB' } }, attachments)).not.toBe(hash);
  expect(manifestHash(entries, answers, [])).not.toBe(hash);
});
