import { inject, Injectable, signal } from '@angular/core';
import { type MembershipView, type MeView, PATHS, type SessionView } from '@vizavi/api-types';
import { toFailure } from '../api/failure';
import { Server } from '../api/server';
import { Words } from '../language/words';
import { Live } from '../live/live';

/** Who is here. The portal draws what `me` allows and decides nothing by role. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  private readonly live = inject(Live);
  private readonly known = signal<MeView | null>(null);
  private readonly choices = signal<readonly MembershipView[]>([]);
  private asked: Promise<MeView | null> | undefined;

  readonly me = this.known.asReadonly();
  /** Filled when the password was right and a place must be chosen. */
  readonly memberships = this.choices.asReadonly();

  /** Asks the server once who is signed in; null when nobody is. Throws a `Failure` when the server cannot be reached. */
  whoIsHere(): Promise<MeView | null> {
    return (this.asked ??= this.ask());
  }

  async signIn(email: string, password: string): Promise<SessionView['status']> {
    return this.enter(await this.server.post<SessionView>(PATHS.session, { email, password }, { asksWho: true }));
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
    if (view.status === 'signedIn') await this.welcome(view.me);
    else this.choices.set(view.memberships);
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
