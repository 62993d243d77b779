import type { CommandOf, Context } from '../../contract/command';
import type { Contract, Remark } from '../../contract/contract';
import { aContext, aTextOutcome } from '../a-context';
import { aContract, anAssignment } from '../a-contract';
import { CLIENT, DIRECTOR } from '../a-member';
import { anAttachment } from '../a-record';
import { aRoute, DIRECTION, LEGAL } from '../a-route';
import { aChange, anAnswer, aProposal, aSuggestion } from '../a-suggestion';
import { START } from '../moments';

export const byClient = aContext({ actor: CLIENT });
export const byDirector = aContext({ actor: DIRECTOR });
export const proposing = (more: Parameters<typeof aProposal>[0] = {}, count = 1): Context =>
  aContext({ textOutcome: aTextOutcome({ proposal: aProposal(more, count) }) });

export const reason = 'there is one';
export const approve: CommandOf<'approve'> = { type: 'approve', revisionHash: 'text 1' };
export const accept: CommandOf<'accept'> = { type: 'accept', suggestionId: 'proposal', orders: null };
export const reject: CommandOf<'reject'> = { type: 'reject', suggestionId: 'proposal', orders: null, reason };
export const concede: CommandOf<'concede'> = { type: 'concede', suggestionId: 'proposal', orders: null };
export const undo: CommandOf<'undoAnswer'> = { type: 'undoAnswer', suggestionId: 'proposal', orders: null };
export const remove: CommandOf<'removeSuggestion'> = { type: 'removeSuggestion', suggestionId: 'proposal' };
export const suggest: CommandOf<'suggest'> = { type: 'suggest', clauseId: 'clause', kind: 'replace', reason, heading: null, place: null };
export const comment: CommandOf<'comment'> = {
  type: 'comment',
  clauseId: null,
  threadId: 'thread',
  audience: 'both',
  range: null,
  mentionIds: [],
  text: 'because',
};
export const attach: CommandOf<'attach'> = { type: 'attach', attachment: anAttachment() };
export const detach: CommandOf<'detach'> = { type: 'detach', attachmentId: 'attachment' };
export const reassign: CommandOf<'reassign'> = { type: 'reassign', assignmentId: 'duty of lawyer', toMemberId: 'colleague', reason };
export const toClient: CommandOf<'returnForRework'> = { type: 'returnForRework', to: 'client', reason };
const charter = { kind: 'charter', number: null, date: null } as const;
export const execute: CommandOf<'execute'> = { type: 'execute', revisionHash: 'text 1', authority: charter, consent: 'I agree' };

export const review = aContract();
export const secondStage = aContract({ stage: 1 });
export const negotiation = aContract({ in: 'inNegotiation' });
export const signing = aContract({ in: 'awaitingSignature' });
export const withSuggestion = (more: Parameters<typeof aSuggestion>[0] = {}, contract = review): Contract => ({
  ...contract,
  suggestions: [aSuggestion(more)],
});
export const mine = { side: 'supplier' as const, publishedAt: null };
export const rejected = anAnswer({ kind: 'rejected', side: 'supplier' });
export const accepted = anAnswer({ kind: 'accepted', side: 'supplier' });
const twoAnswers = [rejected, { ...accepted, publishedAt: null }];
export const halfPublished = withSuggestion({
  changes: twoAnswers.map((answer, order) => ({ ...aChange(order), answers: [answer], foldedIn: null })),
});
export const sealedByAuthor = withSuggestion({ side: 'supplier', answers: [anAnswer({ kind: 'accepted', side: 'client' })] });

export const givenUp = { side: 'supplier' as const, answers: [anAnswer({ kind: 'conceded', side: 'supplier' })] };
export const migrate: CommandOf<'migrateRoute'> = { type: 'migrateRoute', versionId: 'version', reason };
export const reopen: CommandOf<'reopen'> = { type: 'reopen', suggestionId: 'proposal', orders: null, reason };
export const rivals: Contract = {
  ...review,
  suggestions: [aSuggestion(mine), aSuggestion({ ...mine, id: 'rival', authorId: 'colleague' })],
};
export const asking: Contract = {
  ...review,
  assignments: [anAssignment({ state: 'asking', dueAt: null, remindAt: null, minutesLeft: 60 })],
};
export const supplierSigns = aContract({ in: 'awaitingSignature', heldBy: 'supplier' });
export const point: Remark = {
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
export const close: CommandOf<'closeRemark'> = { type: 'closeRemark', remarkId: 'point', closing: 'mended' };
export const choose: CommandOf<'choosePeople'> = { type: 'choosePeople', stageKey: 'legal', memberIds: ['colleague'] };
export const choosing = aRoute([{ ...LEGAL, assignees: [...LEGAL.assignees, { rule: 'chosenAtStart', groupId: null }] }, DIRECTION]);
export const twoOfOne = aRoute([LEGAL, { ...DIRECTION, mode: 'quorum', quorum: 2 }]);
export const paper: CommandOf<'recordPaperSigning'> = { type: 'recordPaperSigning', fileId: 'scan', signedOn: '2026-03-02' };
