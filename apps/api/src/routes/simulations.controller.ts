import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { PATHS, type SimulationView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { RouteParameters, SimulateRouteBody } from './routes.dto';
import { SimulateRoute } from './simulate-route';

/** What a route would do with a supposed deal; nothing is written. */
@Controller()
export class RouteSimulationsController {
  constructor(
    private readonly reads: Reads,
    private readonly simulation: SimulateRoute,
  ) {}

  @Post(PATHS.routeSimulation(':id'))
  @Permission('route.read')
  @HttpCode(200)
  simulate(@CurrentActor() actor: Actor, @Param() { id }: RouteParameters, @Body() asked: SimulateRouteBody): Promise<SimulationView> {
    return this.reads.run(actor, (transaction) => this.simulation.run(transaction, actor, id, asked));
  }
}
