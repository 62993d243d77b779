import { Module } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { JobQueueModule } from '../jobs/job-queue.module';
import { AbsenceController } from './absence.controller';
import { AbsenceQuery } from './absence.query';
import { PlanSubstitutions } from './plan-substitutions';
import { SubstitutionsRepository } from './substitutions.repository';

/** Who is away and who stands in: no absence stops a deal. */
@Module({
  imports: [JobQueueModule],
  controllers: [AbsenceController],
  providers: [AbsenceQuery, PlanSubstitutions, SubstitutionsRepository, FactsRepository],
})
export class AbsenceModule {}
