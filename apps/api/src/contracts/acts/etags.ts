import { createHash } from 'node:crypto';
import { isCurrentFor } from '@vizavi/policies';
import { SYSTEM_COMMANDS, suggestionsSeenBy, type Actor, type Contract, type ContractCommand, type Side } from '@vizavi/domain';

/** Commands that address one suggestion and compare its tag. */
const isAboutSuggestion = (command: ContractCommand): command is Extract<ContractCommand, { suggestionId: string }> =>
  'suggestionId' in command;

/** A tag over what this side sees of a suggestion: what it may not see does not change it. */
export function suggestionEtag(contract: Contract, suggestionId: string, side: Side): string | null {
  const one = suggestionsSeenBy(contract.suggestions, side).find((candidate) => candidate.id === suggestionId);
  if (!one) return null;
  const { version: _version, ...seen } = one;
  return `s${createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 20)}`;
}

/** Whether the version that the member holds in hand is the present one, for this command. */
export const isCurrent = (contract: Contract, command: ContractCommand, actor: Actor, held: string): boolean =>
  isAboutSuggestion(command)
    ? suggestionEtag(contract, command.suggestionId, actor.side) === held
    : isCurrentFor(command.type, contract, actor, held);

/** Comments and invitations take no `If-Match`: they disturb nobody. */
export const needsIfMatch = (command: ContractCommand): boolean =>
  ![
    'start',
    'comment',
    'resolveComment',
    'reopenComment',
    'closeRemark',
    'inviteReviewer',
    'dismissReviewer',
    'check',
    ...SYSTEM_COMMANDS,
  ].includes(command.type);
