import {
  isSeenBy,
  NEWS_KINDS,
  otherSide,
  type Audience,
  type Comment,
  type ContractFactType,
  type FactOf,
  type NewsKind,
  type Side,
} from '@vizavi/domain';

/** A fact as far as telling needs it; `shared` is loaded only for the types in `READ_FOR_TELLING`. */
export interface ToldFact {
  readonly type: ContractFactType;
  readonly audience: Audience;
  readonly bySide: Side | null;
  readonly shared: unknown;
}

/** What is known of the contract besides the act. */
export interface ContractSummary {
  readonly responsibleId: string | null;
  /** The client's people who started it or ever held it. */
  readonly clientIds: readonly string[];
  readonly holder: { readonly side: Side; readonly memberIds: readonly string[] } | null;
  readonly assignments: readonly { readonly id: string; readonly memberId: string; readonly state: string }[];
}

export interface Telling {
  readonly memberId: string;
  readonly kind: NewsKind;
  readonly audience: Audience;
  readonly dueAt: string | null;
}

interface Act {
  readonly facts: readonly ToldFact[];
  readonly contract: ContractSummary;
}

/** Said to the audience of its fact, unless it names a narrower one. */
type Said = Omit<Telling, 'audience'> & { readonly audience?: Audience };
type Row<T extends ContractFactType> = (fact: ToldFact & { readonly shared: FactOf<T>['shared'] }, act: Act) => readonly Said[];

const nobody = (): readonly Said[] => [];
const tell = (kind: NewsKind, memberIds: readonly (string | null)[], dueAt: string | null = null): readonly Said[] =>
  memberIds.flatMap((memberId) => (memberId === null ? [] : [{ memberId, kind, dueAt }]));

const has = ({ facts }: Act, type: ContractFactType): boolean => facts.some((fact) => fact.type === type);
const parties = ({ contract }: Act): readonly (string | null)[] => [...contract.clientIds, contract.responsibleId];
const assigneesOf = ({ contract }: Act): readonly string[] =>
  contract.assignments.filter((one) => one.state === 'active' || one.state === 'waiting').map((one) => one.memberId);
const assigneeOf = ({ contract }: Act, id: string): readonly string[] =>
  contract.assignments.filter((one) => one.id === id).map((one) => one.memberId);

/** Who of a side hears a word that is spoken to it at once: those who hold the contract, else those who answer for it. */
function listeners({ contract }: Act, side: Side): readonly (string | null)[] {
  if (contract.holder?.side === side) return contract.holder.memberIds;
  return side === 'client' ? contract.clientIds : [contract.responsibleId];
}

/** Whoever is named in a comment that is published, or that only their own side reads; one that waits names nobody yet. */
const mentionedIn = (comment: Comment, audience: Audience): readonly string[] =>
  comment.publishedAt !== null || audience !== 'both' ? (comment.mentionIds ?? []) : [];

/** Whoever of the other side is named in a comment that waited; its own side heard of it when it was written. */
const mentionedNow = ({ mentionIds, side }: Comment): readonly Said[] =>
  tell('mentioned', mentionIds ?? []).map((one) => ({ ...one, audience: otherSide(side) }));

const TABLE: { readonly [T in ContractFactType]: Row<T> } = {
  ContractDrafted: nobody,
  ContractSubmitted: nobody,
  RevisionFolded: nobody,
  // Answers come with the hand-off or the return that publishes them; an approval publishes them alone.
  TurnPublished: ({ bySide, shared: { publication } }, act) => [
    ...publication.comments.flatMap(mentionedNow),
    ...(bySide === 'supplier' && !has(act, 'ContractHandedOff') ? tell('answered', act.contract.clientIds) : []),
  ],
  ContractHandedOff: ({ shared }, act) => tell(has(act, 'TurnPublished') ? 'published' : 'holder', shared.holderIds),
  StageStarted: ({ shared }, act) =>
    shared.assignments
      // A stage that begins while the client holds waits for its answer.
      .filter((one) => one.state === 'active' && one.dueAt !== null)
      .flatMap((one) => tell(has(act, 'ContractReturned') ? 'returned' : 'holder', [one.memberId], one.dueAt)),
  AssignmentActivated: ({ shared }, act) => tell('holder', assigneeOf(act, shared.assignmentId), shared.dueAt),
  StageDecided: nobody,
  StagePassed: nobody,
  StageSkipped: nobody,
  StagesAskedAgain: nobody,
  ContractReturned: ({ shared }) => tell('returned', shared.holderIds),
  AssignmentReassigned: ({ shared }) =>
    shared.to.state === 'active' ? [...tell('holder', [shared.to.memberId], shared.to.dueAt), ...tell('passedOn', [shared.from])] : [],
  ApproverAdded: ({ shared }) =>
    shared.assignment.state === 'active' ? tell('holder', [shared.assignment.memberId], shared.assignment.dueAt) : [],
  QuestionAsked: ({ shared }) => tell('asked', [shared.answer.memberId], shared.answer.dueAt),
  QuestionClosed: ({ shared }, act) =>
    shared.answered
      ? tell('questionAnswered', assigneeOf(act, shared.askedFor), shared.dueAt)
      : tell('passedOn', assigneeOf(act, shared.assignmentId)),
  RemarkClosed: nobody,
  PeopleChosen: nobody,
  RouteMigrated: ({ shared }, act) =>
    shared.cancelled.length === 0
      ? []
      : tell('passedOn', [act.contract.responsibleId, ...shared.cancelled.flatMap((id) => assigneeOf(act, id))]),
  ContractRecalled: (_fact, act) => tell('recalled', [act.contract.responsibleId, ...assigneesOf(act)]),
  SignatureAwaited: ({ shared }) => tell('sign', shared.holderIds),
  ContractSigned: nobody,
  ContractExecuted: (_fact, act) => tell('executed', parties(act)),
  ContractDeclined: (_fact, act) => tell('declined', parties(act)),
  ContractWithdrawn: (_fact, act) => tell('withdrawn', [...parties(act), ...assigneesOf(act)]),
  ContractTerminated: (_fact, act) => tell('terminated', parties(act)),
  SuggestionMade: nobody,
  SuggestionRevised: nobody,
  SuggestionRemoved: nobody,
  ChangesAnswered: nobody,
  AnswerUndone: nobody,
  // A comment that waits for the hand-off is told with it.
  CommentMade: ({ audience, shared: { comment } }, act) => [
    ...tell('mentioned', mentionedIn(comment, audience)),
    ...(audience === 'both' && comment.publishedAt !== null ? tell('comment', listeners(act, otherSide(comment.side))) : []),
  ],
  CommentResolved: nobody,
  CommentReopened: nobody,
  AttachmentAdded: nobody,
  ReviewerInvited: ({ shared }) => tell('review', [shared.memberId]),
  ReviewerDismissed: nobody,
  ContractChecked: (_fact, act) => tell('checked', act.contract.holder?.side === 'client' ? act.contract.holder.memberIds : []),
  AttachmentRemoved: nobody,
  DeadlineNeared: ({ shared }, act) => tell('deadline', assigneeOf(act, shared.assignmentId), shared.dueAt),
  DeadlineBreached: ({ shared }, act) =>
    tell('breached', [...assigneeOf(act, shared.assignmentId), act.contract.responsibleId], shared.dueAt),
  EscalationPlanned: nobody,
  SilenceEscalated: ({ shared }, act) => tell('escalated', [...shared.memberIds, act.contract.responsibleId], shared.dueAt),
  // Whoever manages the client hears of what was nobody's choice: somebody left or stayed silent.
  AssignmentMoved: ({ shared: { to, from, because } }, { contract }) => {
    const chosen = because === 'substituted' || because === 'back';
    const heard = to.state === 'active' ? tell(to.inPlaceOf ? 'standIn' : 'holder', [to.memberId], to.dueAt) : [];
    return [...heard, ...(chosen ? [] : tell('passedOn', [contract.responsibleId, from]))];
  },
  DeadlinesRecounted: nobody,
};

/** Facts whose content says who is told. */
export const READ_FOR_TELLING: readonly ContractFactType[] = [
  'TurnPublished',
  'ContractHandedOff',
  'StageStarted',
  'AssignmentActivated',
  'ContractReturned',
  'AssignmentReassigned',
  'ApproverAdded',
  'QuestionAsked',
  'QuestionClosed',
  'RouteMigrated',
  'SignatureAwaited',
  'CommentMade',
  'ReviewerInvited',
  'DeadlineNeared',
  'DeadlineBreached',
  'SilenceEscalated',
  'AssignmentMoved',
];

/** What one act has to say to each person concerned, never to its author. */
export function whoIsTold(facts: readonly ToldFact[], authorId: string | null, contract: ContractSummary): readonly Telling[] {
  const said = facts.flatMap((fact) =>
    rowOf(fact.type)(fact, { facts, contract }).map((one): Telling => ({ ...one, audience: one.audience ?? fact.audience })),
  );
  return said.filter((one) => one.memberId !== authorId);
}

// The table's rows know their own fact; looked up by a name they are all the same.
const rowOf = (type: ContractFactType) => TABLE[type] as (fact: ToldFact, act: Act) => readonly Said[];

/** Of all that an act has to say to one person of a side the weightiest, or null when none of it is theirs to hear. */
export function weightiestFor(memberId: string, side: Side, said: readonly Telling[]): Telling | null {
  const own = said.filter((one) => one.memberId === memberId && isSeenBy(one.audience, side));
  const turn = own.find(({ kind }) => kind === 'published' || kind === 'holder');
  // One message for both, so that neither hides the other.
  if (turn && own.some(({ kind }) => kind === 'mentioned')) return { ...turn, kind: 'namedOnTurn' };
  return own.sort((one, other) => NEWS_KINDS.indexOf(one.kind) - NEWS_KINDS.indexOf(other.kind))[0] ?? null;
}
