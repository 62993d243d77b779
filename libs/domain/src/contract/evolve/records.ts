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

export const addAttachment = (contract: Contract, fact: FactOf<'AttachmentAdded'>): Contract => ({
  ...contract,
  attachments: [...contract.attachments, fact.shared.attachment],
});

export const dropAttachment = (contract: Contract, fact: FactOf<'AttachmentRemoved'>): Contract => ({
  ...contract,
  attachments: contract.attachments.filter((one) => one.id !== fact.shared.attachmentId),
});
