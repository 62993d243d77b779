import { inject, Injectable } from '@angular/core';
import type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { type PasskeyCeremonyView, PATHS } from '@vizavi/api-types';
import { Server } from '../api/server';

/** A passkey as the browser gives it, with the ticket of the question that it answers. */
export interface GivenPasskey {
  readonly ticket: string;
  readonly credential: object;
}

/** The browser's side of passkeys; its code is fetched when the first one is used. */
@Injectable({ providedIn: 'root' })
export class PasskeyBrowser {
  private readonly server = inject(Server);
  readonly isAble = typeof PublicKeyCredential !== 'undefined';

  /** Of a sign-in that waits, or whichever the browser has. Throws when the person thinks better of it. */
  async use(signInTicket?: string): Promise<GivenPasskey> {
    const { ticket, options } = await this.server.post<PasskeyCeremonyView>(
      PATHS.passkeyOptions,
      signInTicket ? { ticket: signInTicket } : {},
      { asksWho: true },
    );
    const { startAuthentication } = await import('@simplewebauthn/browser');
    return { ticket, credential: await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON }) };
  }

  async make(): Promise<GivenPasskey> {
    const { ticket, options } = await this.server.post<PasskeyCeremonyView>(PATHS.ownPasskeyOptions);
    const { startRegistration } = await import('@simplewebauthn/browser');
    return { ticket, credential: await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }) };
  }
}
