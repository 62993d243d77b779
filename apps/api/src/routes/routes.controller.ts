import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  PATHS,
  type DirectoryForm,
  type Page,
  type RouteComparison,
  type RouteDirectoryView,
  type RouteRow,
  type RouteVersionView,
} from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { notFound } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { ChangeRoutes } from './change-routes';
import { ChooseRoute } from './choose-route';
import { DirectoryQuery } from './directory.query';
import { RouteRowsQuery } from './route-rows.query';
import { RouteVersionQuery } from './route-version.query';
import {
  BeginRouteBody,
  ChooseRouteBody,
  CompareParameters,
  CopyRouteBody,
  PublishRouteBody,
  RouteParameters,
  RouteVersionParameters,
  SaveRouteBody,
} from './routes.dto';

type Shown = Promise<Answer<RouteVersionView>>;

/** Routes and their versions: the owner's work, and what an administrator may look at. */
@Controller()
export class RoutesController {
  private readonly rows = new RouteRowsQuery();
  private readonly versions = new RouteVersionQuery();
  private readonly people = new DirectoryQuery();

  constructor(
    private readonly reads: Reads,
    private readonly change: ChangeRoutes,
    private readonly choosing: ChooseRoute,
  ) {}

  @Get(PATHS.routes)
  @Permission('route.read')
  list(@CurrentActor() actor: Actor): Promise<Page<RouteRow>> {
    return this.reads.run(actor, (transaction) => this.rows.list(transaction, actor.tenantId));
  }

  @Get(PATHS.routeDirectory)
  @Permission('route.read')
  directory(@CurrentActor() actor: Actor): Promise<RouteDirectoryView> {
    return this.reads.run(actor, (transaction) => this.people.read(transaction, actor.tenantId));
  }

  @Get(PATHS.route(':id'))
  @Permission('route.read')
  read(@CurrentActor() actor: Actor, @Param() { id }: RouteParameters): Promise<RouteRow> {
    return this.reads.run(actor, async (transaction) => {
      const row = await this.rows.one(transaction, actor.tenantId, id);
      if (!row) throw notFound();
      return row;
    });
  }

  @Get(PATHS.routeVersion(':id', ':versionId'))
  @Permission('route.read')
  version(@CurrentActor() actor: Actor, @Param() { id, versionId }: RouteVersionParameters): Promise<RouteVersionView> {
    return this.reads.run(actor, (transaction) => this.versions.read(transaction, actor, id, versionId));
  }

  @Get(PATHS.routeComparison(':id'))
  @Permission('route.read')
  compare(
    @CurrentActor() actor: Actor,
    @Param() { id }: RouteParameters,
    @Query() { from, to }: CompareParameters,
  ): Promise<RouteComparison> {
    return this.reads.run(actor, (transaction) => this.versions.compare(transaction, actor.tenantId, id, from, to));
  }

  @Post(PATHS.routes)
  @Permission('route.manage')
  begin(@CurrentAct() act: Act, @Body() { name }: BeginRouteBody): Shown {
    return this.change.begin(act, { ru: name.ru.trim(), en: name.en.trim() });
  }

  @Post(PATHS.routeVersions(':id'))
  @Permission('route.manage')
  copy(@CurrentAct() act: Act, @Param() { id }: RouteParameters, @Body() { versionId }: CopyRouteBody): Shown {
    return this.change.copy(act, { routeId: id, versionId });
  }

  @Put(PATHS.routeVersion(':id', ':versionId'))
  @Permission('route.manage')
  @IfMatchRequired()
  save(@CurrentAct() act: Act, @Param() { id, versionId }: RouteVersionParameters, @Body() body: SaveRouteBody): Shown {
    return this.change.save(act, { routeId: id, versionId }, { name: { ...body.name }, stages: body.stages });
  }

  @Post(PATHS.routePublication(':id', ':versionId'))
  @Permission('route.manage')
  @IfMatchRequired()
  @HttpCode(200)
  publish(
    @CurrentAct() act: Act,
    @Param() { id, versionId }: RouteVersionParameters,
    @Body() { note }: PublishRouteBody,
  ): Promise<Answer<RouteRow>> {
    return this.change.publish(act, { routeId: id, versionId }, note.trim());
  }

  @Delete(PATHS.routeVersion(':id', ':versionId'))
  @Permission('route.manage')
  @IfMatchRequired()
  @HttpCode(204)
  discard(@CurrentAct() act: Act, @Param() { id, versionId }: RouteVersionParameters): Promise<Answer<null>> {
    return this.change.discard(act, { routeId: id, versionId });
  }

  @Put(PATHS.templateRoute(':id'))
  @Permission('route.manage')
  @IfMatchRequired()
  choose(@CurrentAct() act: Act, @Param() { id }: RouteParameters, @Body() { routeId }: ChooseRouteBody): Promise<Answer<DirectoryForm>> {
    return this.choosing.run(act, id, routeId);
  }
}
