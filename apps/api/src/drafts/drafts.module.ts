import { Module } from '@nestjs/common';
import { TemplatesModule } from '../templates/templates.module';
import { AnswersQuery } from './answers.query';
import { ContractFormQuery } from './contract-form.query';
import { DraftListener } from './draft-listener';
import { DraftsController } from './drafts.controller';
import { SaveAnswers } from './save-answers';

/** From a form to the answers that a contract is made of. */
@Module({
  imports: [TemplatesModule],
  controllers: [DraftsController],
  providers: [AnswersQuery, ContractFormQuery, SaveAnswers, DraftListener],
  exports: [DraftListener],
})
export class DraftsModule {}
