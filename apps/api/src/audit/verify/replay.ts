import { evolve, type Actor, type Contract, type ContractFact, type SystemActor } from '@vizavi/domain';
import type { PartName } from '../fact-chain';
import { Difference } from './difference';
import type { StoredFact } from '../stored-fact';

const authorOf = (fact: StoredFact): Actor | SystemActor =>
  fact.by_id === null || fact.by_side === null
    ? { kind: 'system', tenantId: fact.tenant_id }
    : {
        kind: 'member',
        tenantId: fact.tenant_id,
        memberId: fact.by_id,
        personId: '',
        side: fact.by_side,
        roles: [],
        clientCompanyId: null,
        groupIds: [],
      };

/** A stored fact as the rules know it. */
function factFrom(stored: StoredFact): ContractFact {
  const bodyOf = (name: PartName): object | null => stored.parts.find((part) => part.part === name)?.body ?? null;
  const sharedName = stored.audience === 'both' ? 'shared' : stored.audience;
  const own = stored.by_side && stored.by_side !== sharedName ? bodyOf(stored.by_side) : null;
  const supplierOnly = sharedName === 'shared' ? bodyOf('supplier') : null;
  return {
    type: stored.type,
    audience: stored.audience,
    at: stored.at.toISOString(),
    by: authorOf(stored),
    shared: bodyOf(sharedName),
    ...(own ? { own } : {}),
    ...(supplierOnly ? { supplierOnly } : {}),
  } as unknown as ContractFact;
}

/** The state that the facts of a contract give, by the same `evolve` as every act. Throws Difference when they tell no story that could be. */
export function replay(facts: readonly StoredFact[]): Contract {
  const contract = facts.map(factFrom).reduce<Contract | null>(told, null);
  if (!contract) throw new Difference('contract', 'it has no facts');
  return contract;
}

function told(contract: Contract | null, fact: ContractFact, index: number): Contract {
  try {
    return evolve(contract, fact);
  } catch (fault) {
    throw new Difference(
      `contract ${contract?.id ?? 'without a beginning'}, fact ${index + 1} (${fact.type})`,
      `it cannot follow: ${String(fault)}`,
    );
  }
}
