import { isRefusal, refuse } from '../../refusal';
import type { CommandOf, Context } from '../command';
import type { Contract } from '../contract';
import type { ContractFact } from '../facts';
import { evolveAll } from '../evolve';
import { decideAccept } from './answering';
import type { Outcome } from './state';

/** Several acceptances as one act: each is judged upon what those before it left, and one that is refused refuses them all. */
export function decideAcceptMany(contract: Contract, { picks }: CommandOf<'acceptMany'>, context: Context): Outcome {
  if (picks.length === 0) return refuse('change-unknown', { field: 'picks' });
  const facts: ContractFact[] = [];
  let now = contract;
  for (const pick of picks) {
    const accepted = decideAccept(now, { type: 'accept', ...pick }, context);
    if (isRefusal(accepted)) return accepted;
    facts.push(...accepted);
    now = evolveAll(now, accepted);
  }
  return facts;
}
