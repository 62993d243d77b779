import type { Actor } from '@vizavi/domain';

/** An employee as far as planning their absence asks. */
export interface Employee {
  readonly memberId: string;
  readonly headId: string | null;
}

/** Why the actor may not plan an employee's absence, or null: oneself, one's head and the administrator may. */
export const reasonOfPlanning = (actor: Pick<Actor, 'memberId' | 'roles'>, { memberId, headId }: Employee): 'not-their-head' | null =>
  memberId === actor.memberId || headId === actor.memberId || actor.roles.includes('administrator') ? null : 'not-their-head';
