import type { ContractFactData, ContractFactType, Side } from '@vizavi/domain';
import { weightiestFor, whoIsTold, type ContractSummary, type ToldFact } from './who-is-told';

type Given<T extends ContractFactType> = {
  readonly audience?: ToldFact['audience'];
  readonly bySide?: Side;
  readonly shared?: Partial<ContractFactData[T]['shared']>;
};
const fact = <T extends ContractFactType>(type: T, { audience = 'both', bySide = 'supplier', shared = {} }: Given<T> = {}): ToldFact => ({
  type,
  audience,
  bySide,
  shared,
});

const contract: ContractSummary = {
  responsibleId: 'manager',
  clientIds: ['client', 'colleague'],
  holder: { side: 'supplier', memberIds: ['lawyer'] },
  assignments: [
    { id: 'a1', memberId: 'lawyer', state: 'active' },
    { id: 'a2', memberId: 'finance', state: 'waiting' },
    { id: 'a0', memberId: 'gone', state: 'done' },
  ],
};
const assignment = (memberId: string, state = 'active') => ({ memberId, state, dueAt: '2026-03-05T15:00:00.000Z' }) as never;
const comment = (side: Side, publishedAt: string | null) => ({ comment: { side, publishedAt } as never });
const published = (side: Side, ...mentionIds: readonly string[]) => ({
  publication: { comments: [{ side, mentionIds }] } as never,
});
const NOTHING = { publication: { comments: [] } as never };
const sideOf = (memberId: string): Side => (['client', 'colleague', 'signatory', 'reviewer'].includes(memberId) ? 'client' : 'supplier');

interface Case {
  readonly rule: string;
  readonly facts: readonly ToldFact[];
  readonly by?: string;
  readonly contract?: ContractSummary;
  readonly told: Readonly<Record<string, string>>;
}

const withClient: ContractSummary = { ...contract, holder: { side: 'client', memberIds: ['client'] } };

const CASES: readonly Case[] = [
  {
    rule: 'a submission tells those whose duty begins',
    facts: [
      fact('ContractSubmitted'),
      fact('TurnPublished', { bySide: 'client', shared: NOTHING }),
      fact('StageStarted', { shared: { assignments: [assignment('lawyer'), assignment('finance', 'waiting')] } }),
    ],
    by: 'client',
    told: { lawyer: 'holder' },
  },
  {
    rule: 'published answers and the hand-off are one message',
    facts: [
      fact('TurnPublished', { shared: NOTHING }),
      fact('RevisionFolded'),
      fact('ContractHandedOff', { shared: { holderIds: ['client', 'colleague'] } }),
    ],
    by: 'lawyer',
    told: { client: 'published', colleague: 'published' },
  },
  {
    rule: 'whoever the other side named in a comment that waited hears of it with the hand-off, and no colleague of the author twice',
    facts: [
      fact('TurnPublished', { shared: published('supplier', 'colleague', 'finance') }),
      fact('StageStarted', { shared: { assignments: [assignment('finance')] } }),
    ],
    by: 'lawyer',
    told: { client: 'answered', colleague: 'mentioned', finance: 'holder' },
  },
  {
    rule: 'whoever gets the contract and is named in it hears both in one message',
    facts: [
      fact('TurnPublished', { shared: published('supplier', 'client') }),
      fact('ContractHandedOff', { shared: { holderIds: ['client', 'colleague'] } }),
    ],
    by: 'lawyer',
    told: { client: 'namedOnTurn', colleague: 'published' },
  },
  {
    rule: 'a hand-off without answers says whose turn it is',
    facts: [fact('ContractHandedOff', { shared: { holderIds: ['client'] } })],
    by: 'lawyer',
    told: { client: 'holder' },
  },
  {
    rule: 'an approval that publishes answers tells the client, and the next stage its people',
    facts: [
      fact('TurnPublished', { shared: NOTHING }),
      fact('StageDecided'),
      fact('StagePassed'),
      fact('StageStarted', { shared: { assignments: [assignment('finance')] } }),
    ],
    by: 'lawyer',
    told: { client: 'answered', colleague: 'answered', finance: 'holder' },
  },
  {
    rule: 'the next of a serial stage is told when their turn comes',
    facts: [fact('AssignmentActivated', { shared: { assignmentId: 'a2' } })],
    by: 'lawyer',
    told: { finance: 'holder' },
  },
  {
    rule: 'a return to the client is told as a return',
    facts: [fact('TurnPublished', { shared: NOTHING }), fact('ContractReturned', { shared: { to: 'client', holderIds: ['client'] } })],
    by: 'lawyer',
    told: { client: 'returned', colleague: 'answered' },
  },
  {
    rule: 'a return to an earlier stage is told to its people',
    facts: [
      fact('ContractReturned', { shared: { to: 'stage', holderIds: [] } }),
      fact('StageStarted', { shared: { assignments: [assignment('lawyer')] } }),
    ],
    by: 'finance',
    told: { lawyer: 'returned' },
  },
  {
    rule: 'a reassignment is told to both',
    facts: [fact('AssignmentReassigned', { shared: { from: 'lawyer', to: assignment('second') } })],
    by: 'manager',
    told: { second: 'holder', lawyer: 'passedOn' },
  },
  {
    rule: 'a duty that has not begun changes hands silently',
    facts: [fact('AssignmentReassigned', { shared: { from: 'finance', to: assignment('second', 'waiting') } })],
    told: {},
  },
  {
    rule: 'a signature is asked of those who may sign',
    facts: [fact('SignatureAwaited', { shared: { holderIds: ['signatory'] } })],
    told: { signatory: 'sign' },
  },
  {
    rule: 'the first signature asks for the second',
    facts: [fact('ContractSigned', { bySide: 'client' }), fact('SignatureAwaited', { shared: { holderIds: ['director'] } })],
    by: 'signatory',
    told: { director: 'sign' },
  },
  {
    rule: 'the execution is told to both parties',
    facts: [fact('ContractSigned'), fact('ContractExecuted')],
    by: 'director',
    told: { client: 'executed', colleague: 'executed', manager: 'executed' },
  },
  {
    rule: 'a decline is told to both parties',
    facts: [fact('StageDecided'), fact('ContractDeclined')],
    by: 'lawyer',
    told: { client: 'declined', colleague: 'declined', manager: 'declined' },
  },
  {
    rule: 'a withdrawal is told to those who were at work',
    facts: [fact('ContractWithdrawn', { bySide: 'client' })],
    by: 'client',
    told: { colleague: 'withdrawn', manager: 'withdrawn', lawyer: 'withdrawn', finance: 'withdrawn' },
  },
  {
    rule: 'a termination is told to both parties',
    facts: [fact('ContractTerminated')],
    by: 'manager',
    told: { client: 'terminated', colleague: 'terminated' },
  },
  {
    rule: 'a deadline that nears is the assignee’s',
    facts: [fact('DeadlineNeared', { audience: 'supplier', shared: { assignmentId: 'a1' } })],
    told: { lawyer: 'deadline' },
  },
  {
    rule: 'a breach is the manager’s too',
    facts: [fact('DeadlineBreached', { shared: { assignmentId: 'a1' } })],
    told: { lawyer: 'breached', manager: 'breached' },
  },
  {
    rule: 'a client’s comment is heard by whoever holds',
    facts: [fact('CommentMade', { bySide: 'client', shared: comment('client', 'now') })],
    by: 'client',
    told: { lawyer: 'comment' },
  },
  {
    rule: 'a supplier’s comment is heard by the client who holds',
    facts: [fact('CommentMade', { shared: comment('supplier', 'now') })],
    by: 'lawyer',
    contract: withClient,
    told: { client: 'comment' },
  },
  {
    rule: 'after the end a comment goes to those who answer for it',
    facts: [fact('CommentMade', { bySide: 'client', shared: comment('client', 'now') })],
    by: 'client',
    contract: { ...contract, holder: null },
    told: { manager: 'comment' },
  },
  {
    rule: 'a comment that waits for the hand-off is not told',
    facts: [fact('CommentMade', { audience: 'supplier', shared: comment('supplier', null) })],
    told: {},
  },
  {
    rule: 'an internal comment is not told',
    facts: [fact('CommentMade', { audience: 'supplier', shared: comment('supplier', 'now') })],
    told: {},
  },
  {
    rule: 'an invitation to review is told',
    facts: [fact('ReviewerInvited', { audience: 'client', shared: { memberId: 'reviewer' } })],
    by: 'client',
    told: { reviewer: 'review' },
  },
  {
    rule: 'the author is never told',
    facts: [fact('ContractHandedOff', { shared: { holderIds: ['lawyer', 'client'] } })],
    by: 'client',
    told: { lawyer: 'holder' },
  },
  {
    rule: 'without a manager nobody stands in',
    facts: [fact('DeadlineBreached', { shared: { assignmentId: 'a1' } })],
    contract: { ...contract, responsibleId: null },
    told: { lawyer: 'breached' },
  },
];

it.each(CASES)('$rule', ({ facts, by, contract: given, told }) => {
  const said = whoIsTold(facts, by ?? null, given ?? contract);
  const heard = said.flatMap(({ memberId }) => weightiestFor(memberId, sideOf(memberId), said) ?? []);
  expect(Object.fromEntries(heard.map((one) => [one.memberId, one.kind]))).toEqual(told);
});

const SILENT = [
  'ContractDrafted',
  'ContractSubmitted',
  'RevisionFolded',
  'StageDecided',
  'StagePassed',
  'StagesAskedAgain',
  'ContractSigned',
  'SuggestionMade',
  'SuggestionRevised',
  'SuggestionRemoved',
  'ChangesAnswered',
  'AnswerUndone',
  'CommentResolved',
  'CommentReopened',
  'ReviewerDismissed',
  'AttachmentAdded',
  'AttachmentRemoved',
] as const;

it.each(SILENT)('%s alone is told to nobody', (type) => {
  expect(whoIsTold([fact(type)], null, contract)).toEqual([]);
});

it('carries the deadline and the narrowest audience to those who are told', () => {
  const [one] = whoIsTold(
    [fact('DeadlineNeared', { audience: 'supplier', shared: { assignmentId: 'a1', dueAt: '2026-03-05T15:00:00.000Z' } })],
    null,
    contract,
  );
  expect(one).toEqual({ memberId: 'lawyer', kind: 'deadline', audience: 'supplier', dueAt: '2026-03-05T15:00:00.000Z' });
});
