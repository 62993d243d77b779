import type { AvailableAction, RemarkView } from '@vizavi/api-types';
import { activeAssignments, type Actor, type Contract } from '@vizavi/domain';
import { contractFactsOf, reasonOf } from '@vizavi/policies';
import type { People } from './people';

/** Remarks as the supplier's people see them; a client's scope loads none. */
export function remarkViews(contract: Contract, actor: Actor, people: People): readonly RemarkView[] {
  const may = reasonOf(actor, 'closeRemark', contractFactsOf(contract)) === null;
  return contract.remarks.map((one) => {
    const index = contract.assignments.find((duty) => duty.id === one.assignmentId)?.stageIndex;
    return {
      id: one.id,
      kind: one.kind,
      person: people.view(one.byId),
      stage: index === undefined ? null : (contract.route?.stages[index]?.name ?? null),
      text: one.text,
      at: one.at,
      tracked: one.tracked,
      closed: one.closedAt === null ? null : { person: people.view(one.closedById ?? one.byId), at: one.closedAt, how: one.closing ?? '' },
      closable: may && one.tracked && one.closedAt === null,
    };
  });
}

/** What a colleague asks of the actor. */
export function questionTo(contract: Contract, actor: Actor, people: People): NonNullable<AvailableAction['question']> {
  const duty = activeAssignments(contract).find((one) => one.memberId === actor.memberId && one.duty === 'answer');
  const asked = contract.remarks.find((one) => one.kind === 'question' && one.assignmentId === duty?.id);
  const asker = contract.assignments.find((one) => one.id === duty?.askedFor);
  return { text: asked?.text ?? '', person: people.view(asked?.byId ?? asker?.memberId ?? '') };
}
