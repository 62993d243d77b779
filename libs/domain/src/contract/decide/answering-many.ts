import { assertNever } from '../../assert-never';
import { isRefusal, refuse } from '../../refusal';
import type { CommandOf, Context, Pick } from '../command';
import type { Contract } from '../contract';
import type { ContractFact } from '../facts';
import { evolveAll } from '../evolve';
import { decideAccept, decideConcede, decideReject } from './answering';
import type { Outcome } from './state';

type AnswerMany = CommandOf<'answerMany'>;

function decideOne(contract: Contract, { answer, reason }: AnswerMany, pick: Pick, context: Context): Outcome {
  switch (answer) {
    case 'accept':
      return decideAccept(contract, { type: answer, ...pick }, context);
    case 'reject':
      return decideReject(contract, { type: answer, ...pick, reason: reason ?? '' }, context);
    case 'concede':
      return decideConcede(contract, { type: answer, ...pick }, context);
    default:
      return assertNever(answer);
  }
}

/** One answer to several suggestions as one act: each is judged upon what those before it left, and one that is refused refuses them all. */
export function decideAnswerMany(contract: Contract, command: AnswerMany, context: Context): Outcome {
  if (command.picks.length === 0) return refuse('change-unknown', { field: 'picks' });
  const facts: ContractFact[] = [];
  let now = contract;
  for (const pick of command.picks) {
    const answered = decideOne(now, command, pick, context);
    if (isRefusal(answered)) return answered;
    facts.push(...answered);
    now = evolveAll(now, answered);
  }
  return facts;
}
