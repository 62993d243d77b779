import { rulesOfRoute, shownRoute } from '../../approval/shown-route';
import { isRefusal, refuse } from '../../refusal';
import { activeAssignments, type Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import type { ContractFact } from '../facts';
import { closeTurn, isEmptyPublication, publishTurn, unpublished } from './publication';
import { nextStepAt, planned } from './silence';
import { clockFor, goOn, minutesLeft } from './stages';
import { checkTransition, factsOf, isBlank, memberOf, type Outcome } from './state';
import { evolveAll } from '../evolve';
import { fullDayMinutes } from '../../deadline';
import type { Promised } from '../../forecast/promise';
import { conflictWithin } from '../../negotiation/conflict';

export function decideStart(command: CommandOf<'start'>, context: Context): Outcome {
  const actor = memberOf(context);
  const { type: _type, ...given } = command;
  return [
    factsOf(context)('ContractDrafted', actor.side, {
      shared: { ...given, authorSide: actor.side, holderIds: [actor.memberId], responsibleId: context.accountManagerId },
    }),
  ];
}

export function decideSubmit(contract: Contract, context: Context): Outcome {
  const refusal = checkTransition(contract, 'submit', memberOf(context).side);
  if (refusal) return refusal;
  const undecided = conflictWithin(contract.suggestions, 'client');
  if (undecided) return refuse('conflict-undecided', { values: undecided });
  if (context.answerFaults > 0) return refuse('answers-incomplete', { values: { count: context.answerFaults } });
  const route = contract.route ?? context.route;
  const number = contract.number ?? context.number;
  if (!route || !number) throw new Error('A submission needs a route and a number');
  const submitted = factsOf(context)('ContractSubmitted', 'both', {
    shared: {
      number,
      route: shownRoute(route),
      deal: context.deal,
      responsibleId: contract.responsibleId ?? context.accountManagerId,
      resubmitted: contract.number !== null,
      promised: contract.submittedAt === null ? promiseOf(context) : null,
    },
    supplierOnly: { rules: rulesOfRoute(route) },
  });
  const facts = [submitted, ...closeTurn(contract, context, 'client')];
  const onwards = goOn(evolveAll(contract, facts), context, context.textOutcome.revisionHash ?? '');
  return isRefusal(onwards) ? onwards : [...facts, ...onwards];
}

const promiseOf = ({ promisedDays, calendar }: Context): Promised | null =>
  promisedDays === null ? null : { days: promisedDays, minutes: promisedDays * fullDayMinutes(calendar) };

export function decideHandOff(contract: Contract, command: CommandOf<'handOff'>, context: Context): Outcome {
  const { side } = memberOf(context);
  const refusal = checkTransition(contract, 'handOff', side);
  if (refusal) return refusal;
  if (side === 'supplier' && context.clientManagerIds.length === 0)
    return refuse('stage-without-assignee', { values: { stage: 'client' } });
  const undecided = conflictWithin(contract.suggestions, side);
  if (undecided) return refuse('conflict-undecided', { values: undecided });
  if (contract.state === 'draft') return handDraft(contract, command, context);
  const nothing = isEmptyPublication(unpublished(contract, side)) && !command.note && !context.textOutcome.folded;
  if (nothing) return refuse('nothing-to-hand-off');
  return [
    ...closeTurn(contract, context, side),
    ...(side === 'supplier' ? [toClient(contract, command, context)] : toSupplier(contract, command, context)),
  ];
}

function handDraft(contract: Contract, command: CommandOf<'handOff'>, context: Context): Outcome {
  return [
    ...publishTurn(contract, context, 'supplier'),
    factsOf(context)('ContractHandedOff', 'both', {
      shared: { from: 'supplier', to: 'client', holderIds: context.clientManagerIds, note: command.note, clocks: [] },
    }),
  ];
}

function toClient(contract: Contract, command: CommandOf<'handOff'>, context: Context): ContractFact {
  const clocks = activeAssignments(contract).map((one) => ({
    assignmentId: one.id,
    dueAt: null,
    remindAt: null,
    minutesLeft: minutesLeft(context, one),
  }));
  return factsOf(context)('ContractHandedOff', 'both', {
    shared: { from: 'supplier', to: 'client', holderIds: context.clientManagerIds, note: command.note, clocks },
  });
}

function toSupplier(contract: Contract, command: CommandOf<'handOff'>, context: Context): readonly ContractFact[] {
  const active = activeAssignments(contract);
  const stage = contract.route!.stages[contract.stageIndex!]!;
  const clocks = active.map((one) => ({
    assignmentId: one.id,
    ...clockFor(context, one.minutesLeft ?? 0, one.memberId),
    minutesLeft: null,
  }));
  const holderIds = [...new Set(active.map((one) => one.memberId))];
  return [
    factsOf(context)('ContractHandedOff', 'both', { shared: { from: 'client', to: 'supplier', holderIds, note: command.note, clocks } }),
    // A deadline that has passed passes once: what comes after it is counted anew.
    ...active.flatMap((one, index) =>
      one.breachedAt === null ? [] : planned(context, one.id, nextStepAt(context, stage, one, clocks[index]!.dueAt)),
    ),
  ];
}

export function decideWithdraw(contract: Contract, command: CommandOf<'withdraw'>, context: Context): Outcome {
  const { side } = memberOf(context);
  const refusal = checkTransition(contract, 'withdraw', side);
  if (refusal) return refusal;
  if (contract.signatures.length > 0) return refuse('already-signed');
  if (isBlank(command.reason) && contract.number !== null) return refuse('reason-required', { field: 'reason' });
  if (side === 'supplier' && contract.audience !== 'supplier') return refuse('action-not-available');
  return [factsOf(context)('ContractWithdrawn', contract.audience, { shared: { reason: command.reason } })];
}

/** The client takes the contract back into its own hands, as long as the supplier has written nothing that it has not shown. */
export function decideRecall(contract: Contract, command: CommandOf<'recall'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'recall', memberOf(context).side);
  if (refusal) return refusal;
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  if (!isEmptyPublication(unpublished(contract, 'supplier'))) return refuse('other-side-is-writing');
  const shared = { reason: command.reason, holderIds: context.clientManagerIds };
  return [factsOf(context)('ContractRecalled', 'both', { shared })];
}

export function decideTerminate(contract: Contract, command: CommandOf<'terminate'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'terminate', memberOf(context).side);
  if (refusal) return refusal;
  if (isBlank(command.reason)) return refuse('reason-required', { field: 'reason' });
  return [factsOf(context)('ContractTerminated', 'both', { shared: { reason: command.reason, on: command.on } })];
}
