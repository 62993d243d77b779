import { Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import { type OpenSessionView, PATHS } from '@vizavi/api-types';
import { Database, workerScope } from '@vizavi/database';
import type { FastifyReply } from 'fastify';
import { Clock } from '../clock/clock';
import { Permission } from '../http/access';
import type { Act, Answer } from '../http/act';
import { CurrentAct, CurrentSession } from '../http/current';
import { notFound } from '../http/problem-error';
import type { SignedIn } from '../http/signed-request';
import { Writes } from '../http/writes';
import { Doorkeeper } from './doorkeeper';
import { endSession, endSessionsOfPerson, listSessions } from './open-sessions';
import { EndSessionsQuery } from './session.dto';

const GONE = { status: 204, body: undefined } as const;

/** Where a person is signed in, on whatever device. */
@Controller()
export class OpenSessionsController {
  constructor(
    private readonly database: Database,
    private readonly writes: Writes,
    private readonly clock: Clock,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  @Get(PATHS.sessions)
  @Permission('me.read')
  list(@CurrentSession() { personId, sessionId }: SignedIn): Promise<readonly OpenSessionView[]> {
    return this.database.run(workerScope(null), (transaction) => listSessions(transaction, personId, sessionId, this.clock.now()));
  }

  /** Signs out everywhere; with `?others=true` the session that asks goes on. */
  @Delete(PATHS.sessions)
  @HttpCode(204)
  @Permission('me.change')
  async endAll(
    @CurrentAct() act: Act,
    @CurrentSession() { personId, sessionId }: SignedIn,
    @Query() { others }: EndSessionsQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer<undefined>> {
    const answer = await this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(act.actor.tenantId));
      await endSessionsOfPerson(transaction, personId, others ? sessionId : null);
      return GONE;
    });
    if (!others) this.doorkeeper.showOut(reply);
    return answer;
  }

  @Delete(PATHS.openSession(':id'))
  @HttpCode(204)
  @Permission('me.change')
  endOne(@Param('id', ParseUUIDPipe) id: string, @CurrentAct() act: Act): Promise<Answer<undefined>> {
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(act.actor.tenantId));
      if (!(await endSession(transaction, act.actor.personId, id))) throw notFound();
      return GONE;
    });
  }
}
