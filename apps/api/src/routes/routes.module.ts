import { Module } from '@nestjs/common';
import { ChangeRoutes } from './change-routes';
import { ChooseRoute } from './choose-route';
import { RoutesController } from './routes.controller';

/** Approval routes: their versions, what they would do with a deal, and moving running contracts from one version to another. */
@Module({ controllers: [RoutesController], providers: [ChangeRoutes, ChooseRoute] })
export class RoutesModule {}
