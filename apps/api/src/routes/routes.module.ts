import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { ChangeRoutes } from './change-routes';
import { ChooseRoute } from './choose-route';
import { RouteSimulationsController } from './simulations.controller';
import { ClauseOwnersController } from './clause-owners/clause-owners.controller';
import { SetClauseOwner } from './clause-owners/set-clause-owner';
import { MigrateContract } from './migration/migrate-contract';
import { RouteMigrationController } from './migration/migration.controller';
import { SimulateRoute } from './simulate-route';
import { RoutesController } from './routes.controller';

/** Approval routes: their versions, what they would do with a deal, and moving running contracts from one version to another. */
@Module({
  imports: [ContractsModule],
  controllers: [ClauseOwnersController, RoutesController, RouteSimulationsController, RouteMigrationController],
  providers: [ChangeRoutes, ChooseRoute, SimulateRoute, MigrateContract, SetClauseOwner],
})
export class RoutesModule {}
