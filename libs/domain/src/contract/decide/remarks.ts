import { refuse } from '../../refusal';
import type { Contract, Remark, RemarkKind } from '../contract';
import type { CommandOf, Context } from '../command';
import { factsOf, isBlank, memberOf, type Outcome } from './state';

/** Where ids of remarks begin among an act's new ids: one act writes duties and remarks. */
const REMARK_IDS = 128;
const MOST_POINTS = 50;

/** Kept for the supplier's own people. */
export const remark = (context: Context, kind: RemarkKind, assignmentId: string | null, text: string, order = 0): Remark => ({
  id: context.newIds[REMARK_IDS + order]!,
  kind,
  assignmentId,
  byId: memberOf(context).memberId,
  audience: 'supplier',
  text,
  at: context.now,
  tracked: false,
  closedAt: null,
  closedById: null,
  closing: null,
});

/** The points of an approval with remarks: every line is one, which somebody closes by itself. */
export const pointsOf = (context: Context, assignmentId: string, text: string): readonly Remark[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, MOST_POINTS)
    .map((line, order) => ({ ...remark(context, 'approval', assignmentId, line, order), tracked: true }));

export function decideCloseRemark(contract: Contract, command: CommandOf<'closeRemark'>, context: Context): Outcome {
  const one = contract.remarks.find((candidate) => candidate.id === command.remarkId && candidate.tracked);
  if (!one) return refuse('remark-unknown', { field: 'remarkId' });
  if (one.closedAt !== null) return refuse('remark-already-closed');
  if (isBlank(command.closing)) return refuse('reason-required', { field: 'closing' });
  return [factsOf(context)('RemarkClosed', 'supplier', { shared: { remarkId: one.id, closing: command.closing } })];
}
