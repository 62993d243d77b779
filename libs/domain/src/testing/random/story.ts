import { decide } from '../../contract/decide';
import { evolve } from '../../contract/evolve';
import type { ContractCommand, Context } from '../../contract/command';
import type { Contract } from '../../contract/contract';
import type { ContractFact } from '../../contract/facts';
import type { Route } from '../../approval/route';
import { isRefusal, type RefusalCode } from '../../refusal';
import { aContext } from '../a-context';
import { COMPANY } from '../a-member';
import { factsOfAct } from '../judge';
import { minutesLater, START } from '../moments';
import { contextOf, members } from './acting';
import { commandOf, typeOf } from './commands';
import type { Throw } from './dice';

/** One judged command: the contract before, and after each fact that followed. */
export interface Episode {
  readonly before: Contract;
  readonly command: ContractCommand;
  readonly context: Context;
  readonly refused: RefusalCode | null;
  readonly facts: readonly ContractFact[];
  /** After each of the facts. */
  readonly states: readonly Contract[];
  readonly after: Contract;
}

export interface Story {
  readonly route: Route;
  readonly first: Contract;
  readonly episodes: readonly Episode[];
  readonly facts: readonly ContractFact[];
  readonly last: Contract;
}

// A rule that changed what it was given would be found by the freeze.
function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}

function episode(before: Contract, command: ContractCommand, context: Context): Episode {
  const outcome = freeze(decide(before, command, context));
  const refused = isRefusal(outcome) ? outcome.refused : null;
  const facts = isRefusal(outcome) ? [] : outcome;
  let now = before;
  const states = facts.map((fact) => (now = freeze(evolve(now, fact))));
  return { before, command, context, refused, facts, states, after: now };
}

function drafted(route: Route, thrown: Throw): { readonly contract: Contract; readonly facts: readonly ContractFact[] } {
  const actor = thrown.who % 3 === 0 ? members.supplier[0] : members.client[0];
  const context = aContext({ actor: actor!, now: START, route });
  const command: ContractCommand = {
    type: 'start',
    contractId: 'contract',
    clientCompanyId: COMPANY,
    templateVersionId: 'form',
    formKey: 'supply',
    dealType: 'supply',
    language: 'ru',
    title: 'Договор',
    base: null,
    copiedFrom: null,
  };
  const facts = factsOfAct(null, command, context);
  return { contract: facts.reduce<Contract | null>(evolve, null)!, facts };
}

/** A contract's life as chance has it: legal and illegal commands, one after another. */
export function tell(route: Route, thrown: readonly Throw[]): Story {
  const { contract: first, facts } = drafted(route, thrown[0]!);
  const episodes: Episode[] = [];
  let contract = freeze(first);
  let now = START;
  thrown.forEach((one, index) => {
    now = minutesLater(one.gap, now);
    const type = typeOf(contract, one);
    const context = contextOf(contract, route, type, one, now, `step ${index}`);
    const told = episode(contract, commandOf(type, contract, one, context.textOutcome.revisionHash), context);
    episodes.push(told);
    contract = told.after;
  });
  return { route, first, episodes, facts: [...facts, ...episodes.flatMap((one) => one.facts)], last: contract };
}
