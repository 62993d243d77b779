import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { type MigrationPreview, type Page, PATHS, type RunningContract } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../platform/http/access';
import type { Act, Answer } from '../../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { notFound } from '../../platform/http/problem-error';
import { RouteVersionsRepository } from '../route-versions.repository';
import { RouteParameters, RouteVersionParameters } from '../routes.dto';
import { MigrateContract } from './migrate-contract';
import { MigrateBody, MigrationTarget, RunningFilter } from './migration.dto';
import { RunningContractsQuery } from './running-contracts.query';

/** Contracts on their way by a version of a route, and their move to another. */
@Controller()
@Permission('route.migrate')
export class RouteMigrationController {
  private readonly versions = new RouteVersionsRepository();
  private readonly running = new RunningContractsQuery();

  constructor(
    private readonly reads: Reads,
    private readonly moving: MigrateContract,
  ) {}

  @Get(PATHS.routeContracts(':id', ':versionId'))
  list(
    @CurrentActor() actor: Actor,
    @Param() { id, versionId }: RouteVersionParameters,
    @Query() { cursor }: RunningFilter,
  ): Promise<Page<RunningContract>> {
    return this.reads.run(actor, async (transaction) => {
      if (!(await this.versions.find(transaction, actor.tenantId, id, versionId))) throw notFound();
      return this.running.page(transaction, actor.tenantId, { routeId: id, versionId }, cursor ?? null);
    });
  }

  @Get(PATHS.routeMigration(':id'))
  preview(
    @CurrentActor() actor: Actor,
    @Param() { id }: RouteParameters,
    @Query() { versionId }: MigrationTarget,
  ): Promise<MigrationPreview> {
    return this.moving.preview(actor, id, versionId);
  }

  @Post(PATHS.action(':id', 'migrateRoute'))
  @HttpCode(200)
  @IfMatchRequired()
  migrate(
    @CurrentAct() act: Act,
    @Param() { id }: RouteParameters,
    @Body() { versionId, reason }: MigrateBody,
  ): Promise<Answer<RunningContract>> {
    return this.moving.run(act, id, versionId, reason);
  }
}
