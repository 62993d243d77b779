import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { type ClientRow, type ClientView, type Page, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { PageQuery } from '../platform/http/page.dto';
import { Reads } from '../platform/http/reads';
import { ChangeClients } from './change-clients';
import { AddClientBody, ChangeClientBody, SetSegmentBody } from './clients.dto';
import { ClientsQuery } from './clients.query';
import { SetSegment } from './set-segment';

@Controller()
export class ClientsController {
  constructor(
    private readonly reads: Reads,
    private readonly query: ClientsQuery,
    private readonly clients: ChangeClients,
    private readonly segments: SetSegment,
  ) {}

  @Get(PATHS.clients)
  @Permission('client.read')
  list(@CurrentActor() actor: Actor, @Query() filter: PageQuery): Promise<Page<ClientRow>> {
    return this.reads.run(actor, (transaction) => this.query.list(transaction, actor, filter));
  }

  @Post(PATHS.clients)
  @Permission('client.add')
  add(@CurrentAct() act: Act, @Body() body: AddClientBody): Promise<Answer<ClientView>> {
    return this.clients.add(act, body);
  }

  @Get(PATHS.client(':id'))
  @Permission('client.read')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ClientView> {
    return this.reads.run(actor, (transaction) => this.query.show(transaction, actor, id));
  }

  @Patch(PATHS.client(':id'))
  @Permission('client.change')
  @IfMatchRequired()
  change(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeClientBody): Promise<Answer<ClientView>> {
    return this.clients.change(act, id, body);
  }

  @Put(PATHS.clientSegment(':id'))
  @Permission('client.change')
  @IfMatchRequired()
  setSegment(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { segment }: SetSegmentBody,
  ): Promise<Answer<ClientView>> {
    return this.segments.run(act, id, segment?.trim() ?? null);
  }
}
