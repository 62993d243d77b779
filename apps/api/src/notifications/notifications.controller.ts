import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { NotificationView, Page } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { ArrayMaxSize, IsArray, IsOptional, IsUUID } from 'class-validator';
import { ringBell } from '../live/ring-bell';
import { Clock } from '../platform/clock/clock';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { Writes } from '../platform/http/writes';
import { bellOf } from './notifications.query';
import { markRead } from './notifications.repository';

const MOST_AT_ONCE = 500;

class BellParameters {
  @IsOptional() @IsUUID() readonly cursor?: string;
}

class ReadBody {
  /** Entries that were read; absent: all of them. */
  @IsOptional() @IsArray() @ArrayMaxSize(MOST_AT_ONCE) @IsUUID(undefined, { each: true }) readonly ids?: string[];
}

/** The bell of whoever asks. */
@Controller('notifications')
@Permission('notification.read')
export class NotificationsController {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() { cursor }: BellParameters): Promise<Page<NotificationView>> {
    return this.reads.run(actor, (transaction) => bellOf(transaction, actor, cursor ?? null));
  }

  @Post('read')
  @HttpCode(204)
  read(@CurrentAct() act: Act, @Body() { ids }: ReadBody): Promise<Answer<null>> {
    const { tenantId, memberId } = act.actor;
    return this.writes.perform(act, async (transaction) => {
      const marked = await markRead(transaction, tenantId, memberId, ids ?? null, this.clock.now());
      if (marked > 0) await ringBell(transaction, tenantId, [memberId]);
      return { status: 204, body: null };
    });
  }
}
