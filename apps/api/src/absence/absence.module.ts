import { Module } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { ContractsModule } from '../contracts/contracts.module';
import { JobQueueModule } from '../jobs/job-queue.module';
import { AbsenceController } from './absence.controller';
import { AbsenceQuery } from './absence.query';
import { PlanSubstitutions } from './plan-substitutions';
import { PreviewReassignment } from './reassigning/preview-reassignment';
import { ReassignDuty } from './reassigning/reassign-duty';
import { ReassigningController } from './reassigning/reassigning.controller';
import { SubstitutionsRepository } from './substitutions.repository';

/** Who is away and who stands in: no absence stops a deal. */
@Module({
  imports: [ContractsModule, JobQueueModule],
  controllers: [AbsenceController, ReassigningController],
  providers: [PreviewReassignment, ReassignDuty, AbsenceQuery, PlanSubstitutions, SubstitutionsRepository, FactsRepository],
})
export class AbsenceModule {}
