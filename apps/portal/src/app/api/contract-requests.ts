import { inject, Injectable } from '@angular/core';
import {
  type ActionBodies,
  type AnswersView,
  type AttachmentView,
  type CommentRequest,
  type CommentView,
  type ContractFilter,
  type ContractRow,
  type ContractView,
  type HomeView,
  PATHS,
  type PersonView,
  type PlaybookView,
  type PresentView,
  type RevisionRow,
  type StartContractRequest,
  type SuggestionAction,
  type SuggestRequest,
  type TeamView,
  type TimelineEntry,
} from '@vizavi/api-types';
import type { AnswerToMany } from '@vizavi/domain';
import { type Pages, pagesOf } from './pages';
import type { Reading } from './reading';
import { Server, urlOf, type WriteOptions } from './server';

/** One answer to several suggestions, whole or by some of their changes. */
export interface ManyAnswers {
  readonly answer: AnswerToMany;
  readonly picks: readonly AnsweredPick[];
  readonly reason: string | null;
}

export interface AnsweredPick {
  readonly suggestionId: string;
  readonly orders: readonly number[] | null;
}

/** Contracts. `read…` and `list…` run in an injection context and follow the live stream; the rest are acts for `attempt`. */
@Injectable({ providedIn: 'root' })
export class ContractRequests {
  private readonly server = inject(Server);

  readHome(): Reading<HomeView> {
    return this.server.read<HomeView>(
      () => PATHS.home,
      () => ({}),
      { live: () => 'contracts' },
    );
  }

  read(id: () => string): Reading<ContractView> {
    return this.server.read<ContractView>(
      () => PATHS.contract(id()),
      () => ({}),
      { live: id },
    );
  }

  list(filter: () => ContractFilter): Pages<ContractRow> {
    return pagesOf<ContractRow>(PATHS.contracts, () => ({ ...filter() }), { live: () => 'contracts' });
  }

  readAnswers(id: () => string): Reading<AnswersView> {
    return this.server.read<AnswersView>(() => PATHS.answers(id()));
  }

  readComments(id: () => string): Reading<readonly CommentView[]> {
    return this.of(id, PATHS.comments);
  }

  /** Newest first. */
  listTimeline(id: string): Pages<TimelineEntry> {
    return pagesOf<TimelineEntry>(PATHS.timeline(id), () => ({}), { live: () => id });
  }

  readRevisions(id: () => string): Reading<readonly RevisionRow[]> {
    return this.of(id, PATHS.revisions);
  }

  start(body: StartContractRequest, options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.contracts, body, options);
  }

  saveAnswers(id: string, answers: Readonly<Record<string, unknown>>, options: WriteOptions): Promise<AnswersView> {
    return this.server.put(PATHS.answers(id), { answers }, options);
  }

  /** Whatever `availableActions` offers; its `etag` is the one to send. */
  act<A extends keyof ActionBodies>(id: string, action: A, body: ActionBodies[A], options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.action(id, action), body, options);
  }

  deleteDraft(id: string, options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.contract(id), options);
  }

  suggest(id: string, body: SuggestRequest, options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.suggestions(id), body, options);
  }

  revise(id: string, suggestionId: string, body: Omit<SuggestRequest, 'clauseId' | 'kind'>, options: WriteOptions): Promise<ContractView> {
    return this.server.put(PATHS.suggestion(id, suggestionId), body, options);
  }

  /** `accept`, `reject`, `counter`, `concede`, `withdraw`, `undo`: as the suggestion's `actions` allow. */
  answer(id: string, suggestionId: string, act: SuggestionAction, body: unknown, options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.suggestionAct(id, suggestionId, act), body, options);
  }

  removeSuggestion(id: string, suggestionId: string, options: WriteOptions): Promise<ContractView> {
    return this.server.delete(PATHS.suggestion(id, suggestionId), options);
  }

  comment(id: string, body: CommentRequest, options: WriteOptions): Promise<readonly CommentView[]> {
    return this.server.post(PATHS.comments(id), body, options);
  }

  answerMany(id: string, body: ManyAnswers, options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.manyAnswers(id), body, options);
  }

  proposeAgain(id: string, body: { readonly to: number; readonly reason: string }, options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.wayBack(id), body, options);
  }

  reopenComment(id: string, commentId: string, options: WriteOptions): Promise<readonly CommentView[]> {
    return this.server.delete(PATHS.commentResolution(id, commentId), options);
  }

  readMentionable(id: () => string): Reading<readonly PersonView[]> {
    return this.server.read<readonly PersonView[]>(() => PATHS.mentionable(id()));
  }

  readTeam(id: () => string): Reading<TeamView> {
    return this.server.read<TeamView>(
      () => PATHS.team(id()),
      () => ({}),
      { live: id },
    );
  }

  readPlaybook(id: () => string, clauseId: () => string): Reading<PlaybookView> {
    return this.server.read<PlaybookView>(() => PATHS.playbook(id(), clauseId()));
  }

  invite(id: string, memberId: string, as: 'reviewer' | 'copy', options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.reviewers(id), { memberId, as }, options);
  }

  dismiss(id: string, memberId: string, options: WriteOptions): Promise<ContractView> {
    return this.server.delete(PATHS.reviewer(id, memberId), options);
  }

  check(id: string, note: string | null, options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.checks(id), { note }, options);
  }

  sayPresence(id: string, body: { readonly clauseId: string | null; readonly leaves: boolean }): Promise<readonly PresentView[]> {
    return this.server.post(PATHS.presence(id), body, { key: crypto.randomUUID() });
  }

  closeRemark(id: string, remarkId: string, closing: string, options: WriteOptions): Promise<ContractView> {
    return this.server.post(PATHS.remarkClosing(id, remarkId), { closing }, options);
  }

  resolveComment(id: string, commentId: string, options: WriteOptions): Promise<readonly CommentView[]> {
    return this.server.post(PATHS.commentResolution(id, commentId), {}, options);
  }

  attach(id: string, file: File, title: string, options: WriteOptions): Promise<AttachmentView> {
    const form = new FormData();
    form.set('title', title);
    form.set('file', file, file.name);
    return this.server.post(PATHS.attachments(id), form, options);
  }

  detach(id: string, attachmentId: string, options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.attachment(id, attachmentId), options);
  }

  /** Address of a file for a link with `download`. */
  documentUrl(id: string, format: 'pdf' | 'docx', more = ''): string {
    return `${urlOf(PATHS.document(id))}?format=${format}${more}`;
  }

  private of<T>(id: () => string, path: (id: string) => string): Reading<readonly T[]> {
    return this.server.read<readonly T[]>(
      () => path(id()),
      () => ({}),
      { live: id },
    );
  }
}
