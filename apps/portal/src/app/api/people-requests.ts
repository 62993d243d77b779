import { inject, Injectable } from '@angular/core';
import {
  type AddClientRequest,
  type ChangeClientRequest,
  type ChangeMemberRequest,
  type ChangeMeRequest,
  type ClientRow,
  type ClientView,
  type InviteMemberRequest,
  type LetterView,
  type MemberView,
  type MeView,
  type OpenSessionView,
  PATHS,
  type SignatureAgreementView,
  type TreeHeadView,
} from '@vizavi/api-types';
import { type Pages, pagesOf } from './pages';
import type { Reading } from './reading';
import { type Parameters, Server, type WriteOptions } from './server';

/** Members, client companies, letters kept, and what is one's own: details, password, sessions, the agreement on signatures. */
@Injectable({ providedIn: 'root' })
export class PeopleRequests {
  private readonly server = inject(Server);

  listMembers(filter: () => Parameters = () => ({})): Pages<MemberView> {
    return pagesOf<MemberView>(PATHS.members, filter);
  }

  listClients(filter: () => Parameters = () => ({})): Pages<ClientRow> {
    return pagesOf<ClientRow>(PATHS.clients, filter);
  }

  listLetters(filter: () => Parameters = () => ({})): Pages<LetterView> {
    return pagesOf<LetterView>(PATHS.outbox, filter);
  }

  listTreeHeads(): Pages<TreeHeadView> {
    return pagesOf<TreeHeadView>(PATHS.treeHeads, () => ({}));
  }

  readClient(id: () => string): Reading<ClientView> {
    return this.server.read<ClientView>(() => PATHS.client(id()));
  }

  readSessions(): Reading<readonly OpenSessionView[]> {
    return this.server.read<readonly OpenSessionView[]>(() => PATHS.sessions);
  }

  invite(body: InviteMemberRequest, options: WriteOptions): Promise<MemberView> {
    return this.server.post(PATHS.members, body, options);
  }

  change(id: string, body: ChangeMemberRequest, options: WriteOptions): Promise<MemberView> {
    return this.server.patch(PATHS.member(id), body, options);
  }

  inviteAgain(id: string, options: WriteOptions): Promise<MemberView> {
    return this.server.post(PATHS.memberInvitation(id), {}, options);
  }

  addClient(body: AddClientRequest, options: WriteOptions): Promise<ClientView> {
    return this.server.post(PATHS.clients, body, options);
  }

  changeClient(id: string, body: ChangeClientRequest, options: WriteOptions): Promise<ClientView> {
    return this.server.patch(PATHS.client(id), body, options);
  }

  setSegment(id: string, segment: string | null, options: WriteOptions): Promise<ClientView> {
    return this.server.put(PATHS.clientSegment(id), { segment }, options);
  }

  /** For its `etag`; who is here is `Session.me`. */
  readMe(): Reading<MeView> {
    return this.server.read<MeView>(() => PATHS.me);
  }

  changeMe(body: ChangeMeRequest, options: WriteOptions): Promise<MeView> {
    return this.server.patch(PATHS.me, body, options);
  }

  changePassword(current: string, next: string, options: WriteOptions): Promise<void> {
    return this.server.put(PATHS.password, { current, next }, options);
  }

  endSession(id: string, options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.openSession(id), options);
  }

  endOtherSessions(options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.sessions, { ...options, parameters: { others: true } });
  }

  /** This one too: afterwards nobody is signed in. */
  endAllSessions(options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.sessions, options);
  }

  readAgreement(): Reading<SignatureAgreementView> {
    return this.server.read<SignatureAgreementView>(() => PATHS.signatureAgreement);
  }

  acceptAgreement(version: number, options: WriteOptions): Promise<SignatureAgreementView> {
    return this.server.post(PATHS.signatureAgreementAcceptance, { version }, options);
  }
}
