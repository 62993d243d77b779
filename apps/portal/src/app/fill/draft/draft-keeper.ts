import { computed, DestroyRef, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { type AnswersView, PATHS } from '@vizavi/api-types';
import type { Answers } from '@vizavi/domain';
import { type Failure, toFailure } from '../../api/failure';
import { ContractRequests } from '../../api/contract-requests';
import { Server } from '../../api/server';
import { Session } from '../../session/session';
import { type Draft, draftOf, type DraftEvent, isSendable, step } from './autosave';
import { keepHere, keptHere } from './kept-here';

const PAUSE = 800;
const FIRST_RETRY = 4_000;
const LONGEST_RETRY = 30_000;

const NOTHING: Answers = {};

/** Carries a draft to the server and back by the rules of `step`; one a page. */
@Injectable()
export class DraftKeeper {
  private readonly server = inject(Server);
  private readonly requests = inject(ContractRequests);
  private readonly memberId = inject(Session).me()?.memberId ?? '';
  private readonly document = inject(DOCUMENT);
  private readonly state = signal<Draft | null>(null);
  private readonly refusal = signal<Failure | null>(null);
  private contractId = '';
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private flight: Promise<void> = Promise.resolve();
  private retryIn = FIRST_RETRY;
  private isClosed = false;

  readonly draft = this.state.asReadonly();
  readonly answers = computed(() => this.state()?.answers ?? NOTHING);
  readonly failure = this.refusal.asReadonly();

  constructor() {
    const view = this.document.defaultView;
    const back = () => void this.send();
    const shown = () => void (this.document.visibilityState === 'visible' ? this.lookAgain() : this.send());
    view?.addEventListener('online', back);
    this.document.addEventListener('visibilitychange', shown);
    inject(DestroyRef).onDestroy(() => {
      view?.removeEventListener('online', back);
      this.document.removeEventListener('visibilitychange', shown);
      clearTimeout(this.waiting);
      void this.send();
    });
  }

  /** Begins with what the server holds and joins what this browser could not send before. */
  open(contractId: string, view: AnswersView): void {
    this.contractId = contractId;
    const here = keptHere(this.memberId, contractId);
    const draft = here ? step({ ...draftOf(here.kept), answers: here.answers }, { kind: 'overtaken', theirs: view }) : draftOf(view);
    this.state.set(draft);
    if (isSendable(draft)) this.sendIn(PAUSE);
  }

  put(answers: Answers): void {
    this.tell({ kind: 'typed', answers });
    this.sendIn(PAUSE);
  }

  settle(answers: Answers): void {
    this.tell({ kind: 'settled', answers });
    void this.send();
  }

  /** The draft is gone or on its way: nothing more is sent, nothing stays in this browser. */
  close(): void {
    this.isClosed = true;
    clearTimeout(this.waiting);
    keepHere(this.memberId, this.contractId, null);
  }

  /** Sends now what is unsent, after what is on its way; resolves when the server has it or could not be reached. */
  async send(): Promise<void> {
    clearTimeout(this.waiting);
    await this.flight;
    const before = this.state();
    if (this.isClosed || before === null || !isSendable(before)) return;
    this.tell({ kind: 'sending' });
    this.flight = this.hand(before);
    await this.flight;
    if (this.state()?.status === 'dirty') this.sendIn(PAUSE);
  }

  private async hand({ answers, kept }: Draft): Promise<void> {
    try {
      const view = await this.requests.saveAnswers(this.contractId, answers, { etag: kept.etag });
      this.retryIn = FIRST_RETRY;
      this.refusal.set(null);
      this.tell({ kind: 'accepted', etag: view.etag, savedAt: view.savedAt });
    } catch (error) {
      await this.heed(toFailure(error));
    }
  }

  private async heed(failure: Failure): Promise<void> {
    if (failure.isStale) return this.askTheirs();
    if (failure.isUncertain || failure.status === 429) {
      this.tell({ kind: 'unreachable' });
      this.sendIn(this.retryIn);
      this.retryIn = Math.min(this.retryIn * 2, LONGEST_RETRY);
      return;
    }
    this.refusal.set(failure);
    this.tell({ kind: 'refused' });
  }

  private async askTheirs(): Promise<void> {
    try {
      this.tell({ kind: 'overtaken', theirs: await this.server.get<AnswersView>(PATHS.answers(this.contractId)) });
    } catch {
      this.tell({ kind: 'unreachable' });
      this.sendIn(this.retryIn);
    }
  }

  /** Somebody may have gone on filling in elsewhere while this page was out of sight. */
  private async lookAgain(): Promise<void> {
    const draft = this.state();
    if (this.isClosed || draft?.status !== 'saved') return this.send();
    const view = await this.server.get<AnswersView>(PATHS.answers(this.contractId)).catch(() => null);
    if (view && view.etag !== this.state()?.kept.etag) this.tell({ kind: 'overtaken', theirs: view });
  }

  private sendIn(pause: number): void {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => void this.send(), pause);
  }

  private tell(event: DraftEvent): void {
    const draft = this.state();
    if (draft === null) return;
    const next = step(draft, event);
    this.state.set(next);
    if (!this.isClosed) keepHere(this.memberId, this.contractId, next);
  }
}
