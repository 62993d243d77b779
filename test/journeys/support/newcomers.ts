import {
  type ClientView,
  type InviteMemberRequest,
  type LetterView,
  type MemberView,
  type Page as ListPage,
  PATHS,
} from '@vizavi/api-types';
import type { Role } from '@vizavi/domain';
import { expect } from '@playwright/test';
import type { ApiClient } from './api-client';
import type { Room, Seat } from './journey';

const PHRASE = 'жёлтый чайник на подоконнике';
let invited = 0;

/** The link of a kind in the newest letter to an address, as the administrator's outbox keeps it. */
export async function linkTo(admin: ApiClient, email: string, kind: 'invitation' | 'reset'): Promise<string> {
  const pattern = new RegExp(`https?://\\S+?(/${kind}/\\S+)`);
  const seen = async (): Promise<string | null> => {
    const { items } = await admin.get<ListPage<LetterView>>(PATHS.outbox);
    return items.filter(({ to }) => to.includes(email)).map(({ text }) => pattern.exec(text)?.[1])[0] ?? null;
  };
  await expect.poll(seen).not.toBeNull();
  return (await seen())!;
}

export const freshEmail = (name: string): string => `${name}-${process.pid}-${(invited += 1)}@example.test`;

/** Somebody who has just come and has nothing yet. */
export async function newcomer(room: Room, roles: readonly Role[], company: string | null = null): Promise<Seat> {
  const { api: admin } = await room.seat('admin');
  const email = freshEmail('newcomer');
  const client = company === null ? null : await admin.post<ClientView>(PATHS.clients, { name: company });
  const body: InviteMemberRequest = {
    email,
    name: 'Вера Новикова',
    title: null,
    side: client ? 'client' : 'supplier',
    roles,
    clientCompanyId: client?.id ?? null,
    language: 'ru',
  };
  await admin.post<MemberView>(PATHS.members, body);
  const seat = await room.stranger();
  const token = (await linkTo(admin, email, 'invitation')).split('/').at(-1)!;
  await seat.api.post(PATHS.invitation(token), { name: body.name, password: PHRASE });
  return seat;
}
