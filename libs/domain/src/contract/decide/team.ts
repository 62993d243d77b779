import { refuse } from '../../refusal';
import type { Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import { factsOf, memberOf, type Outcome } from './state';

export function decideInvite(contract: Contract, { memberId, as }: CommandOf<'inviteReviewer'>, context: Context): Outcome {
  if ((as === 'copy' ? contract.copyIds : contract.reviewerIds).includes(memberId)) return [];
  if (!context.assignableIds.includes(memberId)) return refuse('assignee-unknown', { field: 'memberId' });
  return [factsOf(context)('ReviewerInvited', 'client', { shared: { memberId, as } })];
}

export function decideDismiss(contract: Contract, { memberId }: CommandOf<'dismissReviewer'>, context: Context): Outcome {
  if (![...contract.reviewerIds, ...contract.copyIds].includes(memberId)) return refuse('assignee-unknown', { field: 'memberId' });
  return [factsOf(context)('ReviewerDismissed', 'client', { shared: { memberId } })];
}

/** A reviewer says that the text may go back; only while their own side holds it, since there is nothing to send otherwise. */
export function decideCheck(contract: Contract, { note }: CommandOf<'check'>, context: Context): Outcome {
  const { memberId } = memberOf(context);
  if (!contract.reviewerIds.includes(memberId)) return refuse('not-a-reviewer');
  if (contract.holder?.side !== 'client' || contract.state === 'awaitingSignature') return refuse('not-your-turn');
  return [factsOf(context)('ContractChecked', 'client', { shared: { check: { memberId, at: context.now, note } } })];
}
