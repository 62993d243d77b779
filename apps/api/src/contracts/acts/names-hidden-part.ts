import { type Contract, type ContractCommand, isSeenBy, type Side, suggestionsSeenBy } from '@vizavi/domain';

/** One's own parts, and what the other side has published. */
const isShown = (part: { readonly side: Side; readonly publishedAt: string | null }, side: Side): boolean =>
  part.side === side || part.publishedAt !== null;

/** Whether a command's address names a part of the contract that is not there for the actor's side; unknown and hidden ones alike. */
export function namesHiddenPart(contract: Contract, command: ContractCommand, side: Side): boolean {
  if ('suggestionId' in command) return !suggestionsSeenBy(contract.suggestions, side).some((one) => one.id === command.suggestionId);
  if ('picks' in command) {
    const seen = new Set(suggestionsSeenBy(contract.suggestions, side).map((one) => one.id));
    return command.picks.some((one) => !seen.has(one.suggestionId));
  }
  if ('attachmentId' in command) return !contract.attachments.some((one) => one.id === command.attachmentId && isShown(one, side));
  if ('commentId' in command)
    return !contract.comments.some((one) => one.id === command.commentId && isShown(one, side) && isSeenBy(one.audience, side));
  if ('remarkId' in command) return !contract.remarks.some((one) => one.id === command.remarkId && one.tracked);
  return false;
}
