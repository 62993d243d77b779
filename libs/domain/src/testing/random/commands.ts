import { isOpen } from '../../negotiation/standing';
import { ADDED_PLACES, ANSWERS_TO_MANY, type CommandType, type ContractCommand } from '../../contract/command';
import { activeAssignments, openPoints, currentStage, type Contract, type ContractState } from '../../contract/contract';
import type { Side } from '../../people/actor';
import { anAttachment } from '../a-record';
import { isWild, pick, type Throw } from './dice';
import { EMPLOYEES } from './routes';

const often = (times: number, ...types: readonly CommandType[]): readonly CommandType[] =>
  Array.from({ length: times }, () => types).flat();

const WRITING: readonly CommandType[] = [
  ...often(3, 'accept'),
  ...often(2, 'reject', 'counter', 'concede', 'withdrawSuggestion', 'undoAnswer'),
  'suggest',
  'reviseSuggestion',
  'removeSuggestion',
  'comment',
  'resolveComment',
  'reopenComment',
  'reopen',
  'reopen',
  'answerMany',
  'attach',
  'detach',
];

/** What the side that holds would do, the usual more often. */
const USUAL: Readonly<Record<ContractState, Readonly<Record<Side, readonly CommandType[]>>>> = {
  draft: {
    client: [...often(9, 'submit'), ...often(2, 'suggest'), 'comment', 'attach', 'withdraw', 'migrateRoute'],
    supplier: [...often(5, 'handOff'), ...WRITING],
  },
  inReview: {
    client: [],
    supplier: [
      ...WRITING,
      ...often(12, 'approve'),
      ...often(3, 'approveWithRemarks', 'handOff'),
      ...often(2, 'returnForRework', 'reassign', 'delegate', 'addApprover', 'ask'),
      ...often(2, 'settleDuties', 'breakSilence'),
      'recountDeadlines',
      ...often(4, 'answerQuestion'),
      'takeQuestionBack',
      'recall',
      'passOver',
      'choosePeople',
      'migrateRoute',
      'closeRemark',
      'nearDeadline',
      'breachDeadline',
      'decline',
    ],
  },
  inNegotiation: {
    client: [
      ...WRITING,
      ...often(9, 'handOff'),
      'withdraw',
      'recall',
      'inviteReviewer',
      'dismissReviewer',
      'check',
      'reassign',
      'migrateRoute',
    ],
    supplier: [],
  },
  awaitingSignature: {
    client: [...often(8, 'execute'), 'withdraw', 'comment'],
    supplier: [...often(5, 'execute'), 'recordPaperSigning', 'comment'],
  },
  executed: { client: [], supplier: [] },
  declined: { client: [], supplier: [] },
  withdrawn: { client: [], supplier: [] },
  terminated: { client: [], supplier: [] },
};

export const COMMAND_TYPES: readonly CommandType[] = [
  ...new Set([...WRITING, ...Object.values(USUAL).flatMap((sides) => [...sides.client, ...sides.supplier]), 'terminate' as const]),
];

/** What somebody tries next. */
export function typeOf(contract: Contract, thrown: Throw): CommandType {
  const usual = contract.holder ? USUAL[contract.state][contract.holder.side] : [];
  return pick(isWild(thrown) || usual.length === 0 ? COMMAND_TYPES : usual, thrown.what)!;
}

const reasonOf = (thrown: Throw): string => (thrown.wild % 10 === 0 ? ' ' : `because of ${thrown.which}`);

function suggestionId(contract: Contract, thrown: Throw): string {
  const open = contract.suggestions.filter(isOpen);
  return pick(open.length > 0 && !isWild(thrown) ? open : contract.suggestions, thrown.which)?.id ?? 'unknown';
}

const ordersOf = (thrown: Throw): readonly number[] | null => (thrown.which % 3 === 0 ? [thrown.who % 3] : null);

const textNamed = (thrown: Throw, standing: string | null): string => (thrown.wild === 7 ? 'another text' : (standing ?? 'no text'));

function dutyId(contract: Contract, thrown: Throw): string {
  const active = activeAssignments(contract);
  return pick(active.length > 0 && !isWild(thrown) ? active : contract.assignments, thrown.which)?.id ?? 'unknown';
}

/** A whole command of that type about something that is there, or, now and then, that is not. */
export function commandOf(type: CommandType, contract: Contract, thrown: Throw, revisionHash: string | null): ContractCommand {
  const reason = reasonOf(thrown);
  switch (type) {
    case 'suggest': {
      const kind = pick(['replace', 'insert', 'delete', 'move'] as const, thrown.who)!;
      return { type, clauseId: `clause ${thrown.which % 4}`, kind, reason, heading: null, place: null };
    }
    case 'reviseSuggestion':
      return { type, suggestionId: suggestionId(contract, thrown), reason };
    case 'removeSuggestion':
    case 'withdrawSuggestion':
      return { type, suggestionId: suggestionId(contract, thrown) };
    case 'accept':
    case 'concede':
    case 'undoAnswer':
      return { type, suggestionId: suggestionId(contract, thrown), orders: ordersOf(thrown) };
    case 'reject':
    case 'counter':
    case 'reopen':
      return { type, suggestionId: suggestionId(contract, thrown), orders: ordersOf(thrown), reason };
    case 'answerMany': {
      const picks = contract.suggestions.filter(isOpen).slice(0, 1 + (thrown.who % 3));
      const answer = pick(ANSWERS_TO_MANY, thrown.which)!;
      return { type, answer, picks: picks.map((one) => ({ suggestionId: one.id, orders: null })), reason };
    }
    case 'comment': {
      const threadId = thrown.which % 2 === 0 ? (pick(contract.comments, thrown.who)?.threadId ?? null) : null;
      return {
        type,
        clauseId: null,
        threadId,
        audience: pick(['both', 'supplier', 'client'] as const, thrown.who)!,
        range: null,
        mentionIds: [],
        text: reason,
      };
    }
    case 'resolveComment':
    case 'reopenComment':
      return { type, commentId: pick(contract.comments, thrown.which)?.id ?? 'unknown' };
    case 'attach':
      return {
        type,
        attachment: anAttachment({
          id: `appendix ${thrown.what} ${thrown.which} ${contract.versions.supplier} ${contract.versions.client}`,
        }),
      };
    case 'detach':
      return { type, attachmentId: pick(contract.attachments, thrown.which)?.id ?? 'unknown' };
    case 'inviteReviewer':
      return { type, memberId: `reviewer ${thrown.which % 3}`, as: pick(['reviewer', 'copy'] as const, thrown.who)! };
    case 'dismissReviewer':
      return { type, memberId: `reviewer ${thrown.which % 3}` };
    case 'check':
      return { type, note: null };
    case 'nearDeadline':
    case 'breachDeadline':
    case 'breakSilence':
      return { type, assignmentId: dutyId(contract, thrown) };
    case 'reassign':
      return { type, assignmentId: dutyId(contract, thrown), toMemberId: pick(EMPLOYEES, thrown.who)!, reason };
    case 'delegate':
      return { type, toMemberId: pick(EMPLOYEES, thrown.who)!, reason };
    case 'addApprover':
      return { type, memberId: pick(EMPLOYEES, thrown.who)!, place: pick(ADDED_PLACES, thrown.which)!, reason };
    case 'ask':
      return { type, toMemberId: pick(EMPLOYEES, thrown.who)!, question: reason };
    case 'answerQuestion':
      return { type, answer: reason };
    case 'takeQuestionBack':
      return { type };
    case 'recall':
    case 'passOver':
      return { type, reason };
    case 'choosePeople':
      return { type, stageKey: `stage ${thrown.which % 4}`, memberIds: [pick(EMPLOYEES, thrown.who)!] };
    case 'migrateRoute':
      return { type, versionId: `version ${thrown.which}`, reason };
    case 'closeRemark':
      return { type, remarkId: pick(openPoints(contract.remarks), thrown.which)?.id ?? 'unknown', closing: reason };
    case 'approve':
      return { type, revisionHash: textNamed(thrown, revisionHash) };
    case 'approveWithRemarks':
      return { type, revisionHash: textNamed(thrown, revisionHash), remarks: reason };
    case 'returnForRework':
      return { type, to: pick([...(currentStage(contract)?.returnTo ?? []), 'stage 1'], thrown.which)!, reason };
    case 'handOff':
      return { type, note: thrown.which % 4 === 0 ? reason : null };
    case 'execute': {
      const authority = { kind: 'charter', number: null, date: null } as const;
      return { type, revisionHash: textNamed(thrown, contract.revision?.hash ?? null), authority, consent: 'I agree' };
    }
    case 'recordPaperSigning':
      return { type, fileId: 'scan', signedOn: '2026-03-02' };
    case 'terminate':
      return { type, reason, on: '2026-12-31' };
    case 'decline':
    case 'withdraw':
      return { type, reason };
    case 'settleDuties':
    case 'recountDeadlines':
      return { type };
    case 'submit':
    case 'start':
      return { type: 'submit' };
  }
}
