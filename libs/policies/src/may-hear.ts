import type { Actor, Audience } from '@vizavi/domain';
import { canRead } from './abilities/ability';

/** Outside of an event of the live stream: enough to know who may hear of it, nothing of what it says. */
export interface EventEnvelope {
  readonly audience: Audience;
  readonly clientCompanyId: string | null;
  readonly responsibleId: string | null;
  readonly readerIds: readonly string[];
  /** Set when the event is for one member alone, as a bell entry is. */
  readonly memberId?: string | null;
}

/** Whether a member hears of an event: their own ones, and those of contracts that they may read. */
export function mayHear(actor: Actor, { memberId, clientCompanyId, ...envelope }: EventEnvelope): boolean {
  if (memberId) return memberId === actor.memberId;
  if (clientCompanyId === null) return false;
  return canRead(actor, { ...envelope, clientCompanyId, state: 'draft', assigneeIds: [] });
}
