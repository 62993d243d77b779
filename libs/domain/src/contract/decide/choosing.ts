import { refuse } from '../../refusal';
import type { Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import { checkTransition, factsOf, memberOf, type Outcome } from './state';

/** Names the people of a stage that asks whom it should ask, before the stage begins. */
export function decideChoosePeople(contract: Contract, command: CommandOf<'choosePeople'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'choosePeople', memberOf(context).side);
  if (refusal) return refusal;
  const route = contract.route ?? context.route;
  const index = route?.stages.findIndex((stage) => stage.key === command.stageKey) ?? -1;
  if (!route?.stages[index]?.assignees.some((rule) => rule.rule === 'chosenAtStart')) return refuse('stage-unknown', { field: 'stageKey' });
  if (contract.stages[index] && contract.stages[index].startedAt !== null) return refuse('stage-already-started');
  if (!command.memberIds.every((id) => context.assignableIds.includes(id))) return refuse('assignee-unknown', { field: 'memberIds' });
  const { stageKey, memberIds } = command;
  return [factsOf(context)('PeopleChosen', 'supplier', { shared: { stageKey, memberIds: [...new Set(memberIds)] } })];
}
