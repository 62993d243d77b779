import { refuse } from '../../refusal';
import { isSeenBy, type Side } from '../../people/actor';
import type { Comment, Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import { checkWriting } from './suggesting';
import { factsOf, memberOf, type Outcome } from './state';

const MOST_ATTACHMENTS = 50;

/** What a side may not see does not exist for it. */
const seenBy = (contract: Contract, side: Side): readonly Comment[] =>
  contract.comments.filter((one) => isSeenBy(one.audience, side) && (one.side === side || one.publishedAt !== null));

export function decideComment(contract: Contract, command: CommandOf<'comment'>, context: Context): Outcome {
  const actor = memberOf(context);
  const audience = command.audience === 'both' ? 'both' : actor.side;
  const parent = command.threadId ? seenBy(contract, actor.side).find((one) => one.threadId === command.threadId) : null;
  if (command.threadId && !parent) return refuse('comment-unknown', { field: 'threadId' });
  if (parent && parent.audience !== audience) return refuse('comment-unknown', { field: 'audience' });
  const known = context.mentionable.filter((one) => audience === 'both' || one.side === actor.side).map((one) => one.id);
  if (!command.mentionIds.every((id) => known.includes(id))) return refuse('mention-unknown', { field: 'mentionIds' });
  // The side whose turn it is shows its comments when it hands off; the other side has no hand-off ahead and is heard at once.
  const waits = audience === 'both' && contract.holder?.side === actor.side && contract.state !== 'awaitingSignature';
  const comment: Comment = {
    id: context.newIds[0]!,
    clauseId: parent ? parent.clauseId : command.clauseId,
    range: parent || command.clauseId === null ? null : command.range,
    threadId: command.threadId ?? context.newIds[0]!,
    audience,
    side: actor.side,
    authorId: actor.memberId,
    text: command.text,
    mentionIds: command.mentionIds,
    at: context.now,
    publishedAt: waits ? null : context.now,
    resolvedAt: null,
  };
  return [factsOf(context)('CommentMade', waits ? actor.side : audience, { shared: { comment } })];
}

export function decideResolveComment(contract: Contract, command: CommandOf<'resolveComment'>, context: Context): Outcome {
  const one = seenBy(contract, memberOf(context).side).find((candidate) => candidate.id === command.commentId);
  if (!one) return refuse('comment-unknown', { field: 'commentId' });
  if (one.resolvedAt !== null) return [];
  const audience = one.publishedAt === null ? one.side : one.audience;
  return [factsOf(context)('CommentResolved', audience, { shared: { commentId: one.id, at: context.now } })];
}

export function decideReopenComment(contract: Contract, command: CommandOf<'reopenComment'>, context: Context): Outcome {
  const one = seenBy(contract, memberOf(context).side).find((candidate) => candidate.id === command.commentId);
  if (!one) return refuse('comment-unknown', { field: 'commentId' });
  if (one.resolvedAt === null) return [];
  const audience = one.publishedAt === null ? one.side : one.audience;
  return [factsOf(context)('CommentReopened', audience, { shared: { commentId: one.id } })];
}

export function decideAttach(contract: Contract, command: CommandOf<'attach'>, context: Context): Outcome {
  const actor = memberOf(context);
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  if (contract.attachments.length >= MOST_ATTACHMENTS) return refuse('too-many-attachments', { values: { most: MOST_ATTACHMENTS } });
  const order = Math.max(0, ...contract.attachments.map((one) => one.order)) + 1;
  const attachment = {
    ...command.attachment,
    order,
    addedBy: actor.memberId,
    side: actor.side,
    at: context.now,
    publishedAt: contract.audience === 'both' ? context.now : null,
  };
  return [factsOf(context)('AttachmentAdded', contract.audience, { shared: { attachment } })];
}

export function decideDetach(contract: Contract, command: CommandOf<'detach'>, context: Context): Outcome {
  const actor = memberOf(context);
  const refusal = checkWriting(contract, actor);
  if (refusal) return refusal;
  const one = contract.attachments.find((candidate) => candidate.id === command.attachmentId);
  if (!one) return refuse('attachment-unknown', { field: 'attachmentId' });
  if (one.side !== actor.side) return refuse('not-the-proposer');
  return [factsOf(context)('AttachmentRemoved', contract.audience, { shared: { attachmentId: one.id } })];
}
