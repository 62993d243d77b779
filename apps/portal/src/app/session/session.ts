import { computed, inject, Injectable, signal } from '@angular/core';
import {
  type AppSecretView,
  type EnrolledView,
  type MembershipView,
  type MeView,
  PATHS,
  type ProofMethod,
  type SessionView,
} from '@vizavi/api-types';
import { assertNever } from '@vizavi/domain';
import { toFailure } from '../api/failure';
import { Server } from '../api/server';
import { Words } from '../language/words';
import { PasskeyBrowser } from './passkey-browser';
import type { GivenProof } from './proof-form';
import { Live } from '../live/live';

export type LaterStep = Exclude<SessionView['status'], 'signedIn'>;

/** Who is here. The portal draws what `me` allows and decides nothing by role. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  private readonly live = inject(Live);
  private readonly passkeys = inject(PasskeyBrowser);
  private readonly known = signal<MeView | null>(null);
  private readonly choices = signal<readonly MembershipView[]>([]);
  private readonly next = signal<LaterStep | null>(null);
  private readonly waiting = signal<{ readonly ticket: string; readonly methods: readonly ProofMethod[] }>({ ticket: '', methods: [] });
  private asked: Promise<MeView | null> | undefined;

  readonly me = this.known.asReadonly();
  /** Filled when the password was right and a place must be chosen. */
  readonly memberships = this.choices.asReadonly();

  /** What is asked after the password, before the session is open. */
  readonly later = this.next.asReadonly();
  /** By what the second factor may be proved, while it is waited for. */
  readonly methods = computed(() => this.waiting().methods);

  /** Asks the server once who is signed in; null when nobody is. Throws a `Failure` when the server cannot be reached. */
  whoIsHere(): Promise<MeView | null> {
    return (this.asked ??= this.ask());
  }

  async signIn(email: string, password: string): Promise<SessionView['status']> {
    return this.enter(await this.server.post<SessionView>(PATHS.session, { email, password }, { asksWho: true }));
  }

  async proveFactor(proof: GivenProof): Promise<SessionView['status']> {
    const { ticket } = this.waiting();
    return this.enter(
      await this.server.post<SessionView>(PATHS.secondFactor, { ...(await this.withPasskey(proof, ticket)), ticket }, { asksWho: true }),
    );
  }

  /** The passkey alone is enough. */
  async signInWithPasskey(): Promise<SessionView['status']> {
    return this.enter(await this.server.post<SessionView>(PATHS.passkey, await this.passkeys.use(), { asksWho: true }));
  }

  /** Proves anew who is behind the session. */
  async stepUp(proof: GivenProof): Promise<void> {
    await this.server.post(PATHS.stepUp, await this.withPasskey(proof), { asksWho: true });
  }

  private async withPasskey(proof: GivenProof, signInTicket?: string): Promise<object> {
    if (proof.method !== 'passkey') return proof;
    const { ticket, credential } = await this.passkeys.use(signInTicket);
    return { ...proof, passkeyTicket: ticket, credential };
  }

  beginEnrolment(): Promise<AppSecretView> {
    return this.server.post(PATHS.enrolment, { ticket: this.waiting().ticket }, { asksWho: true });
  }

  /** The session is open afterwards; `enter` it when the codes have been kept. */
  confirmEnrolment(code: string): Promise<EnrolledView> {
    return this.server.post(PATHS.enrolmentConfirmation, { ticket: this.waiting().ticket, code }, { asksWho: true });
  }

  startAgain(): void {
    this.next.set(null);
  }

  /** Whether the server still knows this browser; true when it cannot be reached. */
  async isStillOpen(): Promise<boolean> {
    const failure = await this.server.get(PATHS.me, {}, { asksWho: true }).then(() => null, toFailure);
    return failure?.status !== 401;
  }

  async choose(memberId: string): Promise<void> {
    await this.enter(await this.server.post<SessionView>(PATHS.membership, { memberId }, { asksWho: true }));
  }

  /** Another place of the same person: nothing of the old one may stay on screen or in memory. */
  async switchTo(memberId: string): Promise<void> {
    await this.server.post<SessionView>(PATHS.membership, { memberId });
    location.assign('/');
  }

  async signOut(): Promise<void> {
    this.live.stop();
    await this.server.delete(PATHS.session, { asksWho: true }).catch(() => undefined);
    location.assign('/sign-in');
  }

  /** After the profile or the bell changed something that `me` shows. */
  async refresh(): Promise<void> {
    this.known.set(await this.server.get<MeView>(PATHS.me));
  }

  async enter(view: SessionView): Promise<SessionView['status']> {
    this.next.set(view.status === 'signedIn' ? null : view.status);
    switch (view.status) {
      case 'signedIn':
        await this.welcome(view.me);
        break;
      case 'chooseMembership':
        this.choices.set(view.memberships);
        break;
      case 'secondFactor':
        this.waiting.set(view);
        break;
      case 'enrolFactor':
        this.waiting.set({ ticket: view.ticket, methods: [] });
        break;
      default:
        assertNever(view);
    }
    return view.status;
  }

  private async ask(): Promise<MeView | null> {
    try {
      const me = await this.server.get<MeView>(PATHS.me, {}, { asksWho: true });
      return await this.welcome(me);
    } catch (error) {
      this.asked = undefined;
      const failure = toFailure(error);
      if (failure.status === 401) return null;
      throw failure;
    }
  }

  private async welcome(me: MeView): Promise<MeView> {
    this.known.set(me);
    this.choices.set([]);
    this.asked = Promise.resolve(me);
    const language = this.words.chosen() ?? me.language;
    await Promise.all([this.words.loadScreens(), language === this.words.language() ? undefined : this.words.load(language)]);
    this.live.start();
    return me;
  }
}
