import { Module, type Provider } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { DraftsModule } from '../drafts/drafts.module';
import { DraftListener } from '../drafts/draft-listener';
import { LiveModule } from '../live/live.module';
import { WakeRelay } from '../live/wake-relay';
import { AuthModule } from '../platform/auth/auth.module';
import { Clock } from '../platform/clock/clock';
import { ActionsController } from './actions.controller';
import { ContextLoader } from './acts/load-context';
import { SupposeDeal } from './acts/suppose-deal';
import { CommentsQuery } from './comments.query';
import { ContractDesk } from './contract-desk';
import { ContractRecords } from './contract-records';
import { ContractsController } from './contracts.controller';
import { ContractsRepository } from './contracts.repository';
import { DutiesController } from './duties.controller';
import { HistoryController } from './history.controller';
import { PlaybookController } from './playbook/playbook.controller';
import { PlaybookQuery } from './playbook/playbook.query';
import { PresenceController } from './presence/presence.controller';
import { PresenceRepository } from './presence/presence.repository';
import { PerformContractAction } from './perform-contract-action';
import { PresentContract } from './present/present-contract';
import { NewsQuery } from './present/news.query';
import { ReadingRepository } from './present/reading.repository';
import { PastQuery } from './present/past.query';
import { TemplatesModule } from '../templates/templates.module';
import { SearchWords } from './search-words';
import { SignContract } from './sign-contract';
import { StartContract } from './start-contract';
import { TeamController } from './team.controller';
import { TeamQuery } from './team.query';
import { FormStore } from './text/form-store';
import { TextRepository } from './text/text.repository';
import { ContractTextQuery } from './text/contract-text.query';
import { TimelineQuery } from './timeline.query';

const PLAIN = [
  ContractsRepository,
  FactsRepository,
  TextRepository,
  ContextLoader,
  ReadingRepository,
  NewsQuery,
  PresenceRepository,
  CommentsQuery,
  TimelineQuery,
  SearchWords,
];

const LINE: Provider = {
  provide: PerformContractAction,
  inject: [ContractsRepository, FactsRepository, FormStore, TextRepository, ContextLoader, Clock, SearchWords, DraftListener, WakeRelay],
  useFactory: (
    contracts: ContractsRepository,
    facts: FactsRepository,
    forms: FormStore,
    texts: TextRepository,
    contexts: ContextLoader,
    clock: Clock,
    ...listeners: [SearchWords, DraftListener, WakeRelay]
  ) => new PerformContractAction(contracts, facts, forms, texts, contexts, clock, listeners),
};

const PRESENTER: Provider = {
  provide: PresentContract,
  inject: [FormStore, TextRepository, ContextLoader, ReadingRepository, PastQuery, NewsQuery, Clock],
  useFactory: (
    forms: FormStore,
    texts: TextRepository,
    contexts: ContextLoader,
    readings: ReadingRepository,
    pasts: PastQuery,
    news: NewsQuery,
    clock: Clock,
  ) => new PresentContract(forms, texts, contexts, readings, pasts, news, clock),
};

const SUPPOSE: Provider = {
  provide: SupposeDeal,
  inject: [ContextLoader],
  useFactory: (contexts: ContextLoader) => new SupposeDeal(contexts.calendars),
};

/** Contracts: the acts upon them and the page of one of them. */
@Module({
  imports: [AuthModule, TemplatesModule, DraftsModule, LiveModule],
  controllers: [
    ContractsController,
    ActionsController,
    DutiesController,
    HistoryController,
    PlaybookController,
    PresenceController,
    TeamController,
  ],
  providers: [
    ...PLAIN,
    LINE,
    SUPPOSE,
    PRESENTER,
    ContractDesk,
    ContractRecords,
    StartContract,
    SignContract,
    ContractTextQuery,
    PlaybookQuery,
    TeamQuery,
  ],
  exports: [...PLAIN, PerformContractAction, SupposeDeal, PresentContract, ContractDesk, ContractTextQuery, TemplatesModule],
})
export class ContractsModule {}
