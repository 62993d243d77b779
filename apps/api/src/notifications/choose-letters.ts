import { Injectable } from '@nestjs/common';
import type { ChooseLettersRequest, LetterWishesView } from '@vizavi/api-types';
import { Database, workerScope, type Transaction } from '@vizavi/database';
import { type Actor, isZone, type LetterWishes, NEWS_KINDS, newsOfSide, nextDigest, type SystemActor, withoutDigest } from '@vizavi/domain';
import { FactsRepository } from '../audit/facts.repository';
import type { DigestReader } from '../mail/unsubscribe-token';
import { memberFact, memberSubject } from '../members/member-facts';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { replan } from './gathered.repository';
import { type KeptWishes, saveWishes, wishesForUpdate, wishesOf } from './letter-wishes.repository';
import { Reads } from '../platform/http/reads';
import { Writes } from '../platform/http/writes';
import { readerOfLetters, type LettersReader } from './letters-reader.query';

/** What somebody wants by letter: as it is, as they choose it, and without a digest by the link of one. */
@Injectable()
export class ChooseLetters {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly database: Database,
    private readonly facts: FactsRepository,
    private readonly clock: Clock,
  ) {}

  show(actor: Actor): Promise<LetterWishesView> {
    return this.reads.run(actor, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const reader = await readerOfLetters(transaction, actor.tenantId, actor.memberId);
      const kept = (await wishesOf(transaction, actor.tenantId, [actor.memberId])).get(actor.memberId);
      if (!reader || !kept) throw notFound();
      return this.view(reader, kept);
    });
  }

  choose(act: Act, request: ChooseLettersRequest): Promise<Answer<LetterWishesView>> {
    const { actor, ifMatch } = act;
    const wishes = wishesFrom(request);
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const kept = await wishesForUpdate(transaction, actor.tenantId, actor.memberId);
      const reader = await readerOfLetters(transaction, actor.tenantId, actor.memberId);
      if (!kept || !reader) throw notFound();
      const etag = String(kept.version);
      if (ifMatch !== etag) throw new ProblemError(412, 'stale', { extra: { etag } });
      const body = this.view(reader, await this.keep(transaction, reader, wishes, kept.version + 1, actor));
      return { status: 200, body, etag: body.etag };
    });
  }

  /** By whoever holds a digest: the digest alone is given up. False when its reader works here no more. */
  async stopDigest({ tenantId, memberId }: DigestReader): Promise<boolean> {
    return this.database.run(workerScope(tenantId), async (transaction) => {
      const kept = await wishesForUpdate(transaction, tenantId, memberId);
      const reader = kept && (await readerOfLetters(transaction, tenantId, memberId));
      if (!reader) return false;
      const wishes = withoutDigest(kept.wishes);
      if (hasDigest(kept.wishes)) await this.keep(transaction, reader, wishes, kept.version + 1, { kind: 'system', tenantId });
      return true;
    });
  }

  private async keep(
    transaction: Transaction,
    reader: LettersReader,
    wishes: LetterWishes,
    version: number,
    by: Actor | SystemActor,
  ): Promise<KeptWishes> {
    const { tenantId, memberId, companyId } = reader;
    const now = this.clock.now();
    await saveWishes(transaction, reader, wishes, version);
    await replan(transaction, tenantId, memberId, hasDigest(wishes) ? nextDigest(wishes, now) : null);
    const member = { id: memberId, tenant_id: tenantId, client_company_id: companyId };
    await this.facts.append(transaction, memberSubject(member), [memberFact('LettersChosen', member, by, now, { shared: wishes })], newId);
    return { wishes, version };
  }

  private view({ email, side }: LettersReader, { wishes, version }: KeptWishes): LetterWishesView {
    return { ...wishes, email, topics: newsOfSide(side), nextDigestAt: nextDigest(wishes, this.clock.now()), etag: String(version) };
  }
}

export const hasDigest = ({ ways }: LetterWishes): boolean => Object.values(ways).includes('digest');

function wishesFrom({ zone, atOnce, digest, quietFrom, quietUntil, digestAt, digestDays }: ChooseLettersRequest): LetterWishes {
  if (!isZone(zone)) throw new ProblemError(422, 'zone-unknown', { field: 'zone' });
  const [from, until] = [quietFrom ?? null, quietUntil ?? null];
  if ((from === null) !== (until === null) || (from !== null && from === until))
    throw new ProblemError(422, 'quiet-hours-empty', { field: 'quietUntil' });
  const wayOf = (kind: (typeof NEWS_KINDS)[number]) => (atOnce.includes(kind) ? 'atOnce' : digest.includes(kind) ? 'digest' : 'bellOnly');
  const ways = Object.fromEntries(NEWS_KINDS.map((kind) => [kind, wayOf(kind)])) as LetterWishes['ways'];
  return { zone, ways, quiet: from === null || until === null ? null : { from, until }, digestAt, digestDays };
}
