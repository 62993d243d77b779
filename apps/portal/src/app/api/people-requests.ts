import { inject, Injectable } from '@angular/core';
import {
  type ClientRow,
  type ClientView,
  type InviteMemberRequest,
  type LetterView,
  type MemberView,
  type OpenSessionView,
  PATHS,
} from '@vizavi/api-types';
import { type Pages, pagesOf } from './pages';
import type { Reading } from './reading';
import { type Parameters, Server, type WriteOptions } from './server';

/** Members, client companies, letters kept, and one's own sessions. */
@Injectable({ providedIn: 'root' })
export class PeopleRequests {
  private readonly server = inject(Server);

  listMembers(filter: () => Parameters = () => ({})): Pages<MemberView> {
    return pagesOf<MemberView>(PATHS.members, filter);
  }

  listClients(filter: () => Parameters = () => ({})): Pages<ClientRow> {
    return pagesOf<ClientRow>(PATHS.clients, filter);
  }

  listLetters(): Pages<LetterView> {
    return pagesOf<LetterView>(PATHS.outbox);
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

  change(id: string, body: Partial<Pick<MemberView, 'name' | 'title' | 'roles' | 'state'>>, options: WriteOptions): Promise<MemberView> {
    return this.server.patch(PATHS.member(id), body, options);
  }

  inviteAgain(id: string, options: WriteOptions): Promise<void> {
    return this.server.post(PATHS.memberInvitation(id), {}, options);
  }

  changePassword(current: string, next: string, options: WriteOptions): Promise<void> {
    return this.server.put(PATHS.password, { current, next }, options);
  }

  endSession(id: string, options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.openSession(id), options);
  }
}
