import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { PresentView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Clock } from '../../platform/clock/clock';
import { Permission } from '../../platform/http/access';
import type { Act, Answer } from '../../platform/http/act';
import { CurrentAct, CurrentActor } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { Writes } from '../../platform/http/writes';
import { ContractDesk } from '../contract-desk';
import { PresenceBody } from '../contracts.dto';
import { ringPresence } from './ring-presence';
import { PresenceRepository } from './presence.repository';

/** Who else of one's own side has a contract open; the other side is told nothing of it. */
@Controller('contracts/:id/presence')
@Permission('contract.read')
export class PresenceController {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly desk: ContractDesk,
    private readonly presence: PresenceRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly PresentView[]> {
    return this.reads.run(actor, async (transaction) => {
      await this.desk.find(transaction, actor, id);
      return this.presence.list(transaction, actor, id, this.clock.now());
    });
  }

  /** Says that one is here, or leaves, and which clause one is editing; the portal repeats it as long as the page is open. */
  @Post()
  @HttpCode(200)
  say(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { clauseId, leaves }: PresenceBody,
  ): Promise<Answer<readonly PresentView[]>> {
    return this.writes.perform(
      act,
      async (transaction) => {
        const contract = await this.desk.find(transaction, act.actor, id);
        const now = this.clock.now();
        await this.desk.asWorker(transaction, act.actor, async () => {
          const isNews = await this.presence.say(transaction, act.actor, contract, { clauseId, leaves, now });
          if (isNews) await ringPresence(transaction, act.actor, id);
        });
        return { status: 200, body: await this.presence.list(transaction, act.actor, id, now) };
      },
      (transaction) => this.desk.isReadable(transaction, act.actor, id),
    );
  }
}
