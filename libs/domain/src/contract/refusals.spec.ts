import {
  aChange,
  aComment,
  aContext,
  aContract,
  anAnswer,
  anAssignment,
  anAttachment,
  aProposal,
  aRoute,
  aStage,
  aSuggestion,
  aTextOutcome,
  CLIENT,
  DIRECTION,
  DIRECTOR,
  LEGAL,
  START,
  verdict,
} from '../testing';
import { REFUSALS } from '../refusal';
import type { CommandOf, ContractCommand, Context } from './command';
import type { Contract, Remark } from './contract';

type Case = readonly [rule: string, code: keyof typeof REFUSALS, contract: Contract, command: ContractCommand, context?: Context];

const byClient = aContext({ actor: CLIENT });
const byDirector = aContext({ actor: DIRECTOR });
const proposing = (more: Parameters<typeof aProposal>[0] = {}, count = 1): Context =>
  aContext({ textOutcome: aTextOutcome({ proposal: aProposal(more, count) }) });

const reason = 'there is one';
const approve: ContractCommand = { type: 'approve', revisionHash: 'text 1' };
const accept: ContractCommand = { type: 'accept', suggestionId: 'proposal', orders: null };
const reject: ContractCommand = { type: 'reject', suggestionId: 'proposal', orders: null, reason };
const concede: ContractCommand = { type: 'concede', suggestionId: 'proposal', orders: null };
const undo: ContractCommand = { type: 'undoAnswer', suggestionId: 'proposal', orders: null };
const remove: ContractCommand = { type: 'removeSuggestion', suggestionId: 'proposal' };
const suggest: ContractCommand = { type: 'suggest', clauseId: 'clause', kind: 'replace', reason, heading: null, place: null };
const comment: ContractCommand = {
  type: 'comment',
  clauseId: null,
  threadId: 'thread',
  audience: 'both',
  range: null,
  mentionIds: [],
  text: 'because',
};
const attach: ContractCommand = { type: 'attach', attachment: anAttachment() };
const detach: ContractCommand = { type: 'detach', attachmentId: 'attachment' };
const reassign: ContractCommand = { type: 'reassign', assignmentId: 'duty of lawyer', toMemberId: 'colleague', reason };
const toClient: ContractCommand = { type: 'returnForRework', to: 'client', reason };
const charter = { kind: 'charter', number: null, date: null } as const;
const execute: ContractCommand = { type: 'execute', revisionHash: 'text 1', authority: charter, consent: 'I agree' };

const review = aContract();
const secondStage = aContract({ stage: 1 });
const negotiation = aContract({ in: 'inNegotiation' });
const signing = aContract({ in: 'awaitingSignature' });
const withSuggestion = (more: Parameters<typeof aSuggestion>[0] = {}, contract = review): Contract => ({
  ...contract,
  suggestions: [aSuggestion(more)],
});
const mine = { side: 'supplier' as const, publishedAt: null };
const rejected = anAnswer({ kind: 'rejected', side: 'supplier' });
const accepted = anAnswer({ kind: 'accepted', side: 'supplier' });
const twoAnswers = [rejected, { ...accepted, publishedAt: null }];
const halfPublished = withSuggestion({
  changes: twoAnswers.map((answer, order) => ({ ...aChange(order), answers: [answer], foldedIn: null })),
});
const sealedByAuthor = withSuggestion({ side: 'supplier', answers: [anAnswer({ kind: 'accepted', side: 'client' })] });

const givenUp = { side: 'supplier' as const, answers: [anAnswer({ kind: 'conceded', side: 'supplier' })] };
const reopen: ContractCommand = { type: 'reopen', suggestionId: 'proposal', orders: null, reason };
const rivals: Contract = { ...review, suggestions: [aSuggestion(mine), aSuggestion({ ...mine, id: 'rival', authorId: 'colleague' })] };
const asking: Contract = { ...review, assignments: [anAssignment({ state: 'asking', dueAt: null, remindAt: null, minutesLeft: 60 })] };
const supplierSigns = aContract({ in: 'awaitingSignature', heldBy: 'supplier' });
const point: Remark = {
  id: 'point',
  kind: 'approval',
  assignmentId: 'duty of lawyer',
  byId: 'lawyer',
  audience: 'supplier',
  text: 'mend the annex',
  at: START,
  tracked: true,
  closedAt: null,
  closedById: null,
  closing: null,
};
const close: CommandOf<'closeRemark'> = { type: 'closeRemark', remarkId: 'point', closing: 'mended' };
const choose: ContractCommand = { type: 'choosePeople', stageKey: 'legal', memberIds: ['colleague'] };
const choosing = aRoute([{ ...LEGAL, assignees: [...LEGAL.assignees, { rule: 'chosenAtStart', groupId: null }] }, DIRECTION]);
const twoOfOne = aRoute([LEGAL, { ...DIRECTION, mode: 'quorum', quorum: 2 }]);
const paper: ContractCommand = { type: 'recordPaperSigning', fileId: 'scan', signedOn: '2026-03-02' };

const CASES: readonly Case[] = [
  ['a final contract takes no suggestion', 'action-not-available', aContract({ in: 'executed' }), suggest, proposing()],
  [
    'a frozen text takes no suggestion',
    'action-not-available',
    aContract({ in: 'awaitingSignature', heldBy: 'supplier' }),
    suggest,
    proposing(),
  ],
  ['a draft is not approved', 'action-not-available', aContract({ in: 'draft', heldBy: 'supplier' }), approve],
  ['the client approves nothing', 'action-not-available', review, approve, byClient],
  ['the client records no paper', 'action-not-available', signing, { type: 'recordPaperSigning', fileId: 'scan', signedOn: '' }, byClient],
  ['the other side waits for its turn to suggest', 'not-your-turn', negotiation, suggest, proposing()],
  ['the other side takes nothing back', 'not-your-turn', withSuggestion({ ...mine }, negotiation), remove],
  ['a colleague without a duty does not approve', 'not-your-turn', review, approve, byDirector],
  ['nothing is approved while a proposal is open', 'suggestions-open', withSuggestion(), approve],
  ['nothing is approved while a rejection waits for its answer', 'suggestions-open', withSuggestion({ answers: [rejected] }), approve],
  ['a hand-off says something', 'nothing-to-hand-off', review, { type: 'handOff', note: null }],
  ['who has decided decides no second time', 'stage-already-decided', secondStage, approve],
  ['a decided duty is not reassigned', 'stage-already-decided', secondStage, reassign],
  ['an accepted proposal is closed', 'suggestion-already-closed', withSuggestion({ answers: [accepted] }), reject],
  [
    'an own counter that fell with its proposal is not removed',
    'suggestion-already-closed',
    withSuggestion({ ...mine, answers: [anAnswer({ kind: 'withdrawn', side: 'supplier', publishedAt: null })] }),
    remove,
  ],
  ['a rejected change is not rejected again', 'change-already-answered', withSuggestion({ answers: [rejected] }), reject],
  ['nothing to take back', 'change-already-answered', withSuggestion(), undo],
  [
    "nobody takes the other side's answer back",
    'change-already-answered',
    withSuggestion({ answers: [rejected] }, negotiation),
    undo,
    byClient,
  ],
  ['a colleague of the author does not accept', 'own-suggestion', withSuggestion({ ...mine, authorId: 'colleague' }), accept],
  ['only the proposing side concedes', 'not-the-proposer', withSuggestion({ answers: [rejected] }), concede],
  ["the other side's proposal is not removed", 'not-the-proposer', withSuggestion(), remove],
  ["the other side's appendix is not removed", 'not-the-proposer', { ...review, attachments: [anAttachment()] }, detach],
  ['a published answer stands', 'answer-already-published', withSuggestion({ answers: [rejected] }), undo],
  [
    'an answer that is named and published stands, whatever stands beside it',
    'answer-already-published',
    halfPublished,
    { ...undo, orders: [0, 1] },
  ],
  ['a published proposal is withdrawn, not removed', 'suggestion-already-published', withSuggestion({ side: 'supplier' }), remove],
  ['one open proposal an author and clause', 'clause-has-your-suggestion', withSuggestion(mine), suggest, proposing()],
  [
    'changes over one range are not both accepted',
    'accepted-changes-overlap',
    withSuggestion(),
    accept,
    aContext({ textOutcome: aTextOutcome({ overlaps: true }) }),
  ],
  ['nobody signs twice', 'already-signed', aContract({ in: 'awaitingSignature', heldBy: 'supplier' }), execute, byClient],
  [
    'a signed contract is not withdrawn',
    'already-signed',
    aContract({ in: 'awaitingSignature', heldBy: 'supplier' }),
    { type: 'withdraw', reason },
    byClient,
  ],
  ['the supplier signs second', 'client-signs-first', signing, execute],
  [
    'the author of an accepted wording is not the last to approve',
    'author-cannot-approve-alone',
    { ...sealedByAuthor, route: aRoute([aStage('legal', ['lawyer'])]) },
    approve,
    aContext({ route: aRoute([aStage('legal', ['lawyer'])]) }),
  ],
  [
    'the same person at a later stage is nobody else',
    'author-cannot-approve-alone',
    sealedByAuthor,
    approve,
    aContext({ route: aRoute([aStage('legal', ['lawyer']), aStage('direction', ['lawyer'])]) }),
  ],
  [
    'a later stage that has passed approves nothing more',
    'author-cannot-approve-alone',
    { ...sealedByAuthor, stages: review.stages.map((stage) => (stage.index === 1 ? { ...stage, state: 'passed' as const } : stage)) },
    approve,
  ],
  ['another text than was shown is not approved', 'text-changed', review, { type: 'approve', revisionHash: 'text 0' }],
  ['another text than was shown is not signed', 'text-changed', signing, { ...execute, revisionHash: 'text 0' }, byClient],
  ['a rejection has a reason', 'reason-required', withSuggestion(), { ...reject, reason: ' ' }],
  ['a return has a reason', 'reason-required', review, { ...toClient, reason: '' }],
  ['a decline has a reason', 'reason-required', review, { type: 'decline', reason: '\n' }],
  ['a withdrawal after the submission has a reason', 'reason-required', negotiation, { type: 'withdraw', reason: '' }, byClient],
  ['a termination has a reason', 'reason-required', aContract({ in: 'executed' }), { type: 'terminate', reason: '', on: '2026-04-01' }],
  ['a reassignment has a reason', 'reason-required', review, { ...reassign, reason: '' }],
  ['remarks say something', 'remarks-required', review, { type: 'approveWithRemarks', revisionHash: 'text 1', remarks: '\t' }],
  ['a fixed clause stays', 'clause-fixed', review, suggest, proposing({ negotiability: 'fixed' })],
  ['a clause that is not there takes no proposal', 'clause-unknown', review, suggest],
  ['a proposal changes something', 'nothing-changed', review, suggest, proposing({}, 0)],
  ['a counter changes something', 'nothing-changed', withSuggestion(), { ...reject, type: 'counter' }, proposing({}, 0)],
  ['an unknown proposal is not answered', 'change-unknown', review, accept],
  ['an unknown change is not answered', 'change-unknown', withSuggestion(), { ...accept, orders: [7] }],
  ['a return goes where the stage allows', 'return-target-not-allowed', review, { ...toClient, to: 'legal' }, aContext()],
  [
    'a return goes to an earlier stage, whatever the route says',
    'return-target-not-allowed',
    { ...review, route: aRoute([aStage('legal', ['lawyer'], { returnTo: ['direction'] }), aStage('direction', ['director'])]) },
    { ...toClient, to: 'direction' },
  ],
  [
    'a submission has no faulty answer',
    'answers-incomplete',
    aContract({ in: 'draft' }),
    { type: 'submit' },
    aContext({ actor: CLIENT, answerFaults: 2 }),
  ],
  ['a stage asks somebody', 'stage-without-assignee', review, approve, aContext({ candidates: {} })],
  ['a hand-off finds somebody', 'stage-without-assignee', review, { type: 'handOff', note: 'yours' }, aContext({ clientManagerIds: [] })],
  ['a return finds somebody', 'stage-without-assignee', review, toClient, aContext({ clientManagerIds: [] })],
  [
    'the signing finds a signatory of the client',
    'stage-without-assignee',
    secondStage,
    approve,
    aContext({ actor: DIRECTOR, clientSignatoryIds: [] }),
  ],
  [
    'the signing finds a signatory of the supplier',
    'stage-without-assignee',
    signing,
    execute,
    aContext({ actor: CLIENT, supplierSignatoryIds: [] }),
  ],
  ['a stranger takes no duty', 'assignee-unknown', review, { ...reassign, toMemberId: 'stranger' }],
  ['an unknown duty is not reassigned', 'assignee-unknown', review, { ...reassign, assignmentId: 'other' }],
  ['nobody stands twice in a stage', 'assignee-unknown', review, { ...reassign, toMemberId: 'lawyer' }],
  ['a stranger is not invited', 'assignee-unknown', review, { type: 'inviteReviewer', memberId: 'stranger', as: 'reviewer' }, byClient],
  [
    'a power of attorney has number and date',
    'authority-required',
    signing,
    { ...execute, authority: { kind: 'powerOfAttorney', number: ' ', date: '2026-01-01' } },
    byClient,
  ],
  [
    'the agreement on signatures stands first',
    'signature-agreement-missing',
    signing,
    execute,
    aContext({ actor: CLIENT, agreementVersion: null }),
  ],
  ['no answer to an unknown comment', 'comment-unknown', review, comment],
  [
    'no answer to a comment that has not been published',
    'comment-unknown',
    { ...review, comments: [aComment({ publishedAt: null })] },
    comment,
  ],
  [
    'an internal thread is not answered aloud',
    'comment-unknown',
    { ...review, comments: [aComment({ side: 'supplier', audience: 'supplier' })] },
    comment,
  ],
  [
    'the other side settles no internal comment',
    'comment-unknown',
    { ...review, comments: [aComment({ side: 'supplier', audience: 'supplier' })] },
    { type: 'resolveComment', commentId: 'comment' },
    byClient,
  ],
  ['a stranger is not named in a comment', 'mention-unknown', review, { ...comment, threadId: null, mentionIds: ['stranger'] }],
  [
    'a reader of the other side is not named in an internal comment',
    'mention-unknown',
    review,
    { ...comment, threadId: null, audience: 'supplier', mentionIds: ['client'] },
    aContext({ mentionable: [{ id: 'client', side: 'client' }] }),
  ],
  ['whoever was not invited checks nothing', 'not-a-reviewer', negotiation, { type: 'check', note: null }, byClient],
  [
    'what was given up is not reopened over another text',
    'base-has-moved',
    withSuggestion(givenUp),
    reopen,
    aContext({ textOutcome: aTextOutcome({ overlaps: true }) }),
  ],
  [
    'reopening says why',
    'reason-required',
    withSuggestion({ side: 'supplier', answers: [anAnswer({ kind: 'rejected', side: 'client' })] }),
    { ...reopen, reason: ' ' },
  ],
  ['only the proposing side reopens', 'not-the-proposer', withSuggestion({ answers: [rejected] }), reopen],
  ['what was accepted is not reopened', 'change-already-answered', sealedByAuthor, reopen],
  ['of two own wordings one is chosen before the hand-off', 'conflict-undecided', rivals, { type: 'handOff', note: 'ready' }],
  ['an unknown appendix is not removed', 'attachment-unknown', review, detach],
  [
    'fifty appendices are enough',
    'too-many-attachments',
    { ...review, attachments: Array.from({ length: 50 }, () => anAttachment()) },
    attach,
  ],
  ['whoever asked waits for the answer', 'waiting-for-answer', asking, approve],
  ['nothing is recalled while the supplier writes', 'other-side-is-writing', withSuggestion(mine), { type: 'recall', reason }, byClient],
  ['the supplier does not sign over an open point', 'remarks-open', { ...supplierSigns, remarks: [point] }, execute],
  ['nor is paper recorded over it', 'remarks-open', { ...signing, remarks: [point] }, paper],
  [
    'a closed point is not closed again',
    'remark-already-closed',
    { ...review, remarks: [{ ...point, closedAt: START, closedById: 'lawyer', closing: 'done' }] },
    close,
  ],
  ['a plain remark is no point', 'remark-unknown', { ...review, remarks: [{ ...point, tracked: false }] }, close],
  ['a point is closed with words', 'reason-required', { ...review, remarks: [point] }, { ...close, closing: ' ' }],
  ['people are named for stages that ask so', 'stage-unknown', review, choose],
  ['and before they begin', 'stage-already-started', aContract({ route: choosing }), choose],
  ['two of one cannot agree', 'quorum-out-of-reach', aContract({ route: twoOfOne }), approve, aContext({ route: twoOfOne })],
  ['only an optional stage is passed over', 'action-not-available', review, { type: 'passOver', reason }],
  [
    'nobody is asked who already decides here',
    'assignee-unknown',
    review,
    { type: 'addApprover', memberId: 'lawyer', place: 'after', reason },
  ],
];

describe('what the rules refuse', () => {
  const named = CASES.map(([rule, code, contract, command, context = aContext()]) => ({ rule, code, contract, command, context }));

  it.each(named)('$rule: $code', ({ code, contract, command, context }) => {
    expect(verdict(contract, command, context)).toBe(code);
  });

  it('has a case for every code', () => {
    expect(Object.keys(REFUSALS).filter((code) => !CASES.some((one) => one[1] === code))).toEqual([]);
  });
});
