import { Injectable } from '@nestjs/common';
import type { AccessTokenView, IssuedTokenView } from '@vizavi/api-types';
import { Database, workerScope } from '@vizavi/database';
import type { Actor, Language, Role, Side } from '@vizavi/domain';
import { hasPermission, type Permission } from '@vizavi/policies';
import { Clock } from '../../clock/clock';
import { newId } from '../../clock/new-id';
import { notFound, ProblemError } from '../../http/problem-error';
import type { SignedIn } from '../../http/signed-request';
import { hashOfToken, newToken } from '../tokens';
import { addToken, removeToken, tokensOf, touchToken } from './access-tokens.repository';

interface Row extends Record<string, unknown> {
  readonly token_id: string;
  readonly person_id: string;
  readonly tenant_id: string;
  readonly member_id: string;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly client_company_id: string | null;
  readonly group_ids: readonly string[];
  readonly language: Language;
  readonly used_at: Date | null;
  readonly created_at: Date;
  readonly scopes: readonly Permission[];
}

const PREFIX = 'vizavi_';
const DAY = 24 * 3_600_000;
const SEEN_EVERY = 60_000;
const MOST = 50;

/** Tokens by which a member's programs come in: with some of the member's permissions, until a day, and only while the member works here. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who is behind a bearer token now; null when it is unknown, over, or its member may not come in. */
  async find(text: string): Promise<SignedIn | null> {
    const [hash, now] = [hashOfToken(text), this.clock.now()];
    const [row] = await this.database.lookUp<Row>('select * from token_actor($1, $2)', [hash, now], 'token-actor');
    if (!row) return null;
    if (!row.used_at || Date.parse(now) - row.used_at.getTime() > SEEN_EVERY)
      await this.database.run(workerScope(row.tenant_id), (transaction) => touchToken(transaction, row.tenant_id, row.token_id, now));
    const { tenant_id: tenantId, member_id: memberId, person_id: personId, side, roles } = row;
    const groups = { clientCompanyId: row.client_company_id, groupIds: row.group_ids };
    return {
      sessionId: row.token_id,
      sessionHash: hash,
      personId,
      actor: { kind: 'member', tenantId, memberId, personId, side, roles, ...groups },
      language: row.language,
      via: 'token',
      scopes: row.scopes,
      provedAt: row.created_at.toISOString(),
      factorAt: null,
    };
  }

  list(actor: Actor): Promise<readonly AccessTokenView[]> {
    return this.database.run(workerScope(actor.tenantId), (transaction) => tokensOf(transaction, actor));
  }

  /** Gives the token, the only time that it is seen. Throws 422 `scope-not-yours`, 409 `too-many-tokens`. */
  async issue(actor: Actor, name: string, scopes: readonly Permission[], days: number): Promise<IssuedTokenView> {
    if (!scopes.every((scope) => hasPermission(actor, scope))) throw new ProblemError(422, 'scope-not-yours', { field: 'scopes' });
    const text = PREFIX + newToken().text;
    const createdAt = this.clock.now();
    const expiresAt = new Date(Date.parse(createdAt) + days * DAY).toISOString();
    const id = newId();
    await this.database.run(workerScope(actor.tenantId), async (transaction) => {
      if ((await tokensOf(transaction, actor)).length >= MOST) throw new ProblemError(409, 'too-many-tokens');
      await addToken(transaction, actor, { id, name, hash: hashOfToken(text), scopes, createdAt, expiresAt });
    });
    return { token: text, id, name, scopes, createdAt, expiresAt, usedAt: null };
  }

  async remove(actor: Actor, id: string): Promise<void> {
    if (!(await this.database.run(workerScope(actor.tenantId), (transaction) => removeToken(transaction, actor, id)))) throw notFound();
  }
}
