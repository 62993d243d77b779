import type { AddedPlace, Audience, Authority, Body, CommentRange, SuggestionKind } from '@vizavi/domain';

export interface SuggestRequest {
  readonly clauseId: string;
  readonly kind: SuggestionKind;
  readonly body: Body | null;
  readonly reason: string;
  readonly heading?: string | null;
  /** For `insert`: the clause after which it stands; `clauseId` is then the section. */
  readonly afterClauseId?: string | null;
  /** For `move`: the section into which it goes. */
  readonly parentId?: string | null;
}

export interface CommentRequest {
  readonly clauseId: string | null;
  readonly threadId: string | null;
  readonly audience: Audience;
  readonly range?: CommentRange | null;
  readonly mentionIds?: readonly string[];
  readonly text: string;
}

/** Bodies of `POST contracts/:id/actions/:action`. */
export interface ActionBodies {
  readonly submit: Record<string, never>;
  readonly handOff: { readonly note?: string | null };
  readonly approve: { readonly revisionHash: string };
  readonly approveWithRemarks: { readonly revisionHash: string; readonly remarks: string };
  readonly returnForRework: { readonly to: string; readonly reason: string };
  readonly decline: { readonly reason: string };
  readonly withdraw: { readonly reason?: string };
  readonly terminate: { readonly reason: string; readonly on: string };
  readonly reassign: { readonly assignmentId: string; readonly toMemberId: string; readonly reason: string };
  readonly delegate: { readonly toMemberId: string; readonly reason: string };
  readonly addApprover: { readonly memberId: string; readonly place: AddedPlace; readonly reason: string };
  readonly ask: { readonly toMemberId: string; readonly question: string };
  readonly answerQuestion: { readonly answer: string };
  readonly takeQuestionBack: Record<string, never>;
  readonly recall: { readonly reason: string };
  readonly passOver: { readonly reason: string };
  readonly choosePeople: { readonly stageKey: string; readonly memberIds: readonly string[] };
  readonly execute: { readonly revisionHash: string; readonly password: string; readonly authority: Authority; readonly consent: boolean };
  readonly recordPaperSigning: { readonly fileId: string; readonly signedOn: string };
}
