import { canonicalJson } from '@vizavi/document-model';
import fc from 'fast-check';
import { type Envelope, envelopeText } from './envelope';

const text = fc.string({ unit: 'binary' });
const envelope = fc.record({
  id: text,
  tenantId: text,
  subjectKind: fc.constantFrom('contract', 'template'),
  subjectId: text,
  clientCompanyId: fc.option(text),
  sequence: fc.integer(),
  type: text,
  at: text,
  byId: fc.option(text),
  bySide: fc.constantFrom('client', 'supplier', null),
  audience: fc.constantFrom('both', 'client', 'supplier'),
  digests: fc.dictionary(fc.constantFrom('shared', 'client', 'supplier', 'personal'), text),
  previousHash: fc.option(text),
}) as fc.Arbitrary<Envelope>;

describe('the text of an envelope', () => {
  it('is its canonical JSON, whatever stands in it', () => {
    fc.assert(fc.property(envelope, (one) => expect(envelopeText(one)).toBe(canonicalJson({ ...one, digests: { ...one.digests } }))));
  });
});
