import { decide } from '../contract/decide';
import { evolveAll } from '../contract/evolve';
import type { ContractCommand, Context } from '../contract/command';
import type { Contract } from '../contract/contract';
import type { ContractFact } from '../contract/facts';
import { isRefusal } from '../refusal';

/** The facts that follow; throws the refusal's code when there is one, so that a story stops where it goes wrong. */
export function factsOfAct(contract: Contract | null, command: ContractCommand, context: Context): readonly ContractFact[] {
  const outcome = decide(contract, command, context);
  if (isRefusal(outcome)) throw new Error(`${command.type} was refused: ${outcome.refused}`);
  return outcome;
}

/** The contract after a command that must be allowed. */
export const after = (contract: Contract, command: ContractCommand, context: Context): Contract =>
  evolveAll(contract, factsOfAct(contract, command, context));

/** The code with which a command is refused, or the word `allowed`. */
export function verdict(contract: Contract, command: ContractCommand, context: Context): string {
  const outcome = decide(contract, command, context);
  return isRefusal(outcome) ? outcome.refused : 'allowed';
}
