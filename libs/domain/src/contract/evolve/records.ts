import type { Contract } from '../contract';
import type { FactOf } from '../facts';

export const addComment = (contract: Contract, fact: FactOf<'CommentMade'>): Contract => ({
  ...contract,
  comments: [...contract.comments, fact.shared.comment],
});

export const resolve = (contract: Contract, fact: FactOf<'CommentResolved'>): Contract => ({
  ...contract,
  comments: contract.comments.map((one) => (one.id === fact.shared.commentId ? { ...one, resolvedAt: fact.shared.at } : one)),
});

export const unresolve = (contract: Contract, fact: FactOf<'CommentReopened'>): Contract => ({
  ...contract,
  comments: contract.comments.map((one) => (one.id === fact.shared.commentId ? { ...one, resolvedAt: null } : one)),
});

/** Whoever is invited otherwise than before is so instead of it. */
export function invited(contract: Contract, { shared: { memberId, as } }: FactOf<'ReviewerInvited'>): Contract {
  const rest = dismissed(contract, memberId);
  return as === 'copy' ? { ...rest, copyIds: [...rest.copyIds, memberId] } : { ...rest, reviewerIds: [...rest.reviewerIds, memberId] };
}

export const dismissed = (contract: Contract, memberId: string): Contract => ({
  ...contract,
  reviewerIds: contract.reviewerIds.filter((id) => id !== memberId),
  copyIds: contract.copyIds.filter((id) => id !== memberId),
  checks: contract.checks.filter((one) => one.memberId !== memberId),
});

export const checked = (contract: Contract, { shared: { check } }: FactOf<'ContractChecked'>): Contract => ({
  ...contract,
  checks: [...contract.checks.filter((one) => one.memberId !== check.memberId), check],
});

export const addAttachment = (contract: Contract, fact: FactOf<'AttachmentAdded'>): Contract => ({
  ...contract,
  attachments: [...contract.attachments, fact.shared.attachment],
});

export const dropAttachment = (contract: Contract, fact: FactOf<'AttachmentRemoved'>): Contract => ({
  ...contract,
  attachments: contract.attachments.filter((one) => one.id !== fact.shared.attachmentId),
});
