import { digestOf, hashOf } from '../fact-chain';
import { Difference, shown } from './difference';
import { envelopeOf, type StoredFact, type StoredPart } from '../stored-fact';

/** Checks one chain: no fact missing, every hash follows from its envelope, every part that is there has its digest. Throws the first Difference. */
export function verifyChain(facts: readonly StoredFact[]): void {
  facts.forEach((fact, index) => {
    const where = `fact ${fact.id} (${fact.subject_kind} ${fact.subject_id}, ${fact.sequence})`;
    const previous = facts[index - 1];
    if (fact.sequence !== index + 1) throw new Difference(where, `its place in the chain should be ${index + 1}`);
    if (fact.previous_hash !== (previous?.hash ?? null)) throw new Difference(where, 'it does not follow the fact before it');
    if (hashOf(envelopeOf(fact)) !== fact.hash) throw new Difference(where, 'its hash does not follow from its content');
    if (previous && (fact.subject_kind !== previous.subject_kind || fact.client_company_id !== previous.client_company_id))
      throw new Difference(where, 'it belongs to another subject');
    verifyParts(fact, where);
  });
}

function verifyParts(fact: StoredFact, where: string): void {
  const named = Object.keys(fact.digests).sort();
  const kept = fact.parts.map((part) => part.part).sort();
  if (named.join() !== kept.join()) throw new Difference(where, `it names the parts ${named.join()} and has ${kept.join() || 'none'}`);
  for (const part of fact.parts) verifyPart(fact, part, `${where}, part ${part.part}`);
}

function verifyPart(fact: StoredFact, part: StoredPart, where: string): void {
  if (part.client_company_id !== fact.client_company_id) throw new Difference(where, 'it belongs to another company');
  if (part.audience !== audienceOf(fact, part)) throw new Difference(where, `its audience is ${part.audience}`);
  if (part.erased_at !== null && part.part !== 'personal') throw new Difference(where, 'only personal data may be erased');
  if (part.erased_at !== null && part.body === null && part.salt === null) return;
  if (part.erased_at !== null || part.body === null || part.salt === null) throw new Difference(where, 'it is half erased');
  if (digestOf({ salt: part.salt, body: part.body }) !== fact.digests[part.part])
    throw new Difference(where, `its content is another: ${shown(part.body)}`);
}

const audienceOf = (fact: StoredFact, part: StoredPart): string => {
  if (part.part === 'shared') return tellsRules(fact, part) ? 'supplier' : fact.audience;
  return part.part === 'personal' ? 'supplier' : part.part;
};

/** Before a submission's rules were a part of their own they lay in the shared one, which has been the supplier's alone since. */
const tellsRules = ({ type }: StoredFact, { body }: StoredPart): boolean => {
  const route = type === 'ContractSubmitted' && (body as { readonly route?: object } | null)?.route;
  return Boolean(route && 'name' in route);
};
