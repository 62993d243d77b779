import { type Action, type Actor, activeAssignments, type Contract } from '@vizavi/domain';

const DUTIES: readonly string[] = ['approve', 'approveWithRemarks', 'returnForRework', 'decline'] satisfies readonly Action[];

const dutyVersion = (contract: Contract, actor: Actor): number => {
  const mine = activeAssignments(contract).find((one) => one.memberId === actor.memberId);
  return (mine ?? contract.assignments.filter((one) => one.memberId === actor.memberId).at(-1))?.version ?? 0;
};

/** The tag of a version of the contract and one of a duty, for rows that have no more of the contract. */
export const etagOfVersions = (contractVersion: number, dutyVersion: number): string => `c${contractVersion}.${dutyVersion}`;

/** The `ETag` of a contract: the version of what the actor's side sees and, after the point, of the actor's own duty. */
export const contractEtag = (contract: Contract, actor: Actor): string =>
  etagOfVersions(contract.versions[actor.side], dutyVersion(contract, actor));

/**
 * Whether the tag in hand is the present one for an action: a decision compares the actor's own duty, so that colleagues who decide at
 * the same time never disturb each other; everything else compares the contract.
 */
export function isCurrentFor(action: string, contract: Contract, actor: Actor, held: string): boolean {
  const [text, duty] = contractEtag(contract, actor).split('.');
  const [heldText, heldDuty] = held.split('.');
  return DUTIES.includes(action) ? duty === heldDuty : text === heldText;
}
