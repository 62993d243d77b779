import type { AvailableAction, BoardColumn, ContractView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';

/** An action that would take a contract to another column of the board, if it succeeds. */
export interface Move {
  readonly column: BoardColumn;
  readonly action: AvailableAction;
}

/** What the board needs to know of a contract; the page's view has it. */
export type Movable = Pick<ContractView, 'availableActions' | 'position' | 'state'>;

/** Why a contract may not be dropped there: a problem of the server, or words of the board's own. */
export type Hindrance =
  | { readonly kind: 'problem'; readonly code: string; readonly values: Readonly<Record<string, string | number>> }
  | { readonly kind: 'words'; readonly word: WordKey };

export type Verdict = { readonly kind: 'moves'; readonly moves: readonly Move[] } | { readonly kind: 'refused'; readonly why: Hindrance };

const TO_CLIENT = 'client';

/** Where an approval leads: the next stage that nobody has passed, or the signing. */
function afterApproval({ position }: Movable): BoardColumn {
  const rest = position.stages.slice(position.stageNumber ?? 0);
  return rest.find((stage) => stage.standing !== 'done')?.kind ?? 'signing';
}

const columnOfTarget = (contract: Movable, key: string): BoardColumn | null =>
  key === TO_CLIENT ? 'draft' : (contract.position.stages.find((stage) => stage.key === key)?.kind ?? null);

function returnsOf(contract: Movable, action: AvailableAction): readonly Move[] {
  return (action.targets ?? []).flatMap(({ key }) => {
    const column = columnOfTarget(contract, key);
    return column ? [{ column, action }] : [];
  });
}

function movesBy(contract: Movable, action: AvailableAction): readonly Move[] {
  switch (action.action) {
    case 'submit':
      return [{ column: contract.position.stages[0]?.kind ?? 'manager', action }];
    case 'handOff':
      return contract.state === 'inReview' ? [{ column: 'client', action }] : [];
    case 'approve':
    case 'approveWithRemarks':
      return [{ column: afterApproval(contract), action }];
    case 'returnForRework':
      return returnsOf(contract, action);
    default:
      return [];
  }
}

/** Everything that the server offers and that would move the contract, blocked actions too. */
export const movesOf = (contract: Movable): readonly Move[] => contract.availableActions.flatMap((action) => movesBy(contract, action));

function hindranceOf(contract: Movable, moves: readonly Move[]): Hindrance {
  if (contract.state === 'awaitingSignature') return { kind: 'words', word: 'board.cannotInSigning' };
  if (moves.some(({ action }) => action.blockedBy === null)) return { kind: 'words', word: 'board.cannotInOrder' };
  if (contract.state === 'draft') return { kind: 'words', word: 'board.cannotInDraft' };
  if (contract.position.holderSide === 'client') return { kind: 'words', word: 'board.cannotWithClient' };
  return { kind: 'words', word: 'board.cannotOthersTurn' };
}

/** What a drop into a column means: the actions that lead there, or why there is none. */
export function verdictOf(contract: Movable, column: BoardColumn): Verdict {
  const all = movesOf(contract);
  const there = all.filter((move) => move.column === column);
  const free = there.filter(({ action }) => action.blockedBy === null);
  if (free.length > 0) return { kind: 'moves', moves: free };
  const blocked = there[0]?.action.blockedBy;
  return { kind: 'refused', why: blocked ? { kind: 'problem', ...blocked } : hindranceOf(contract, all) };
}
