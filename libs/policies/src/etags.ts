import type { Action, Actor, Contract } from '@vizavi/domain';

const OF_DUTY: readonly string[] = [
  'approve',
  'approveWithRemarks',
  'returnForRework',
  'decline',
  'delegate',
  'addApprover',
  'ask',
  'answerQuestion',
  'takeQuestionBack',
] satisfies readonly Action[];

/** The version of the actor's own duty that an action is about: of the question that was put to them, or of their stage. */
function dutyVersion(contract: Contract, actor: Actor, action: string): number {
  const mine = contract.assignments.filter((one) => one.memberId === actor.memberId);
  const here = mine.filter((one) => one.stageIndex === contract.stageIndex && (one.state === 'active' || one.state === 'asking'));
  const duty = action === 'answerQuestion' ? 'answer' : 'decide';
  return (here.find((one) => one.duty === duty) ?? here[0] ?? mine.at(-1))?.version ?? 0;
}

/** The tag of a version of the contract and one of a duty, for rows that have no more of the contract. */
export const etagOfVersions = (contractVersion: number, dutyVersion: number): string => `c${contractVersion}.${dutyVersion}`;

/** The `ETag` of a contract: the version of what the actor's side sees and, after the point, of the actor's own duty. */
export const contractEtag = (contract: Contract, actor: Actor, action = ''): string =>
  etagOfVersions(contract.versions[actor.side], dutyVersion(contract, actor, action));

/**
 * Whether the tag in hand is the present one for an action: a decision compares the actor's own duty, so that colleagues who decide at
 * the same time never disturb each other; everything else compares the contract.
 */
export function isCurrentFor(action: string, contract: Contract, actor: Actor, held: string): boolean {
  const [text, duty] = contractEtag(contract, actor, action).split('.');
  const [heldText, heldDuty] = held.split('.');
  return OF_DUTY.includes(action) ? duty === heldDuty : text === heldText;
}
