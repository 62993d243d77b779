import { PersonEntity, SessionEntity, OneTimeLinkEntity, RateLimitEntity } from './people';
import { SecondFactorEntity, RecoveryCodeEntity, PasskeyEntity, TicketEntity, SignInRuleEntity, AccessTokenEntity } from './identity';
import {
  ClauseOwnerEntity,
  ClientSegmentEntity,
  SupplierEntity,
  ClientCompanyEntity,
  MemberEntity,
  MemberGroupEntity,
  MemberGroupMemberEntity,
} from './members';
import { MemberHoursEntity, SubstitutionEntity } from './absence';
import { CalendarYearEntity, OwnDayEntity, SignatureAgreementEntity, AgreementAcceptanceEntity } from './calendar-and-agreements';
import { TemplateEntity, TemplateVersionEntity, ApprovalRouteEntity, ClauseBodyEntity, RememberedAnswerEntity } from './forms';
import { ContractEntity, ContractCounterEntity, ContractDraftEntity, ContractReaderEntity, ContractSearchEntity } from './contract';
import { ContractStageEntity, TurnEntity, AssignmentEntity, RemarkEntity } from './approval';
import {
  SuggestionEntity,
  SuggestionChangeEntity,
  ChangeAnswerEntity,
  CommentEntity,
  ContractCheckEntity,
  ContractPresenceEntity,
} from './negotiation';
import { ReadMarkEntity, RevisionEntity, StoredFileEntity, AttachmentEntity, SignatureEntity } from './papers';
import { DocumentExportEntity, DocumentImportEntity } from './word';
import { FactEntity, FactPartEntity, FactPendingEntity, FeedEntity } from './facts';
import { SealedDocumentEntity, TreeHeadEntity, TreeLeafEntity, TreeNodeEntity } from './evidence';
import { DeliveryEntity, NotificationEntity, LetterEntity, LetterWishesEntity, IdempotencyKeyEntity } from './messages';

/** Every table of the migrations but their own book; a spec proves that both say the same. */
export const ENTITIES = [
  PersonEntity,
  SessionEntity,
  OneTimeLinkEntity,
  RateLimitEntity,
  SecondFactorEntity,
  RecoveryCodeEntity,
  PasskeyEntity,
  TicketEntity,
  SignInRuleEntity,
  AccessTokenEntity,
  SupplierEntity,
  ClientCompanyEntity,
  MemberEntity,
  MemberGroupEntity,
  MemberGroupMemberEntity,
  ClientSegmentEntity,
  ClauseOwnerEntity,
  CalendarYearEntity,
  OwnDayEntity,
  SubstitutionEntity,
  MemberHoursEntity,
  SignatureAgreementEntity,
  AgreementAcceptanceEntity,
  TemplateEntity,
  TemplateVersionEntity,
  ApprovalRouteEntity,
  ClauseBodyEntity,
  RememberedAnswerEntity,
  ContractEntity,
  ContractCounterEntity,
  ContractDraftEntity,
  ContractReaderEntity,
  ContractSearchEntity,
  ContractStageEntity,
  TurnEntity,
  AssignmentEntity,
  RemarkEntity,
  SuggestionEntity,
  SuggestionChangeEntity,
  ChangeAnswerEntity,
  CommentEntity,
  ContractCheckEntity,
  ContractPresenceEntity,
  RevisionEntity,
  ReadMarkEntity,
  StoredFileEntity,
  AttachmentEntity,
  SignatureEntity,
  DocumentExportEntity,
  DocumentImportEntity,
  FactEntity,
  FactPartEntity,
  FactPendingEntity,
  FeedEntity,
  TreeLeafEntity,
  TreeNodeEntity,
  TreeHeadEntity,
  SealedDocumentEntity,
  NotificationEntity,
  LetterEntity,
  DeliveryEntity,
  LetterWishesEntity,
  IdempotencyKeyEntity,
] as const;
