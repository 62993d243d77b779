import { Injectable } from '@nestjs/common';
import type { ChangeMeRequest, MeView } from '@vizavi/api-types';
import { workerScope } from '@vizavi/database';
import { FactsRepository } from '../audit/facts.repository';
import { MeQuery } from '../platform/auth/me.query';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { factsBetween } from './change-member';
import { memberSubject } from './member-facts';
import { MembersRepository } from './members.repository';

/** What a member changes of themselves: how they are called, and the language in which they are spoken to. */
@Injectable()
export class ChangeMe {
  constructor(
    private readonly writes: Writes,
    private readonly members: MembersRepository,
    private readonly facts: FactsRepository,
    private readonly me: MeQuery,
    private readonly clock: Clock,
  ) {}

  run(act: Act, { name, title, language }: ChangeMeRequest): Promise<Answer<MeView>> {
    const { actor, ifMatch } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const before = await this.members.forUpdate(transaction, actor.tenantId, actor.memberId);
      if (!before) throw notFound();
      if (ifMatch !== String(before.version)) throw new ProblemError(412, 'stale', { extra: { etag: String(before.version) } });
      const after = {
        ...before,
        name: name ?? before.name,
        title: title === undefined ? before.title : title,
        language: language ?? before.language,
      };
      const facts = factsBetween(before, after, actor, this.clock.now());
      if (facts.length > 0) await this.members.save(transaction, after);
      await this.facts.append(transaction, memberSubject(after), facts, newId);
      const { view, etag } = await this.me.find(transaction, actor);
      return { status: 200, body: view, etag };
    });
  }
}
