import { Module } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { MembersModule } from '../members/members.module';
import { ChangeClients } from './change-clients';
import { ClientsController } from './clients.controller';
import { ClientsQuery } from './clients.query';
import { SetSegment } from './set-segment';

/** Client companies and whose clients they are. */
@Module({
  imports: [MembersModule],
  controllers: [ClientsController],
  providers: [FactsRepository, ClientsQuery, ChangeClients, SetSegment],
})
export class ClientsModule {}
