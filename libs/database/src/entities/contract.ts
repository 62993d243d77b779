import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Audience, ContractState, Language, Side, StageKind } from '@vizavi/domain';
import { TemplateVersionEntity } from './forms';
import { ClientCompanyEntity } from './members';

@Entity('contract')
@Unique('contract_number_unique', ['tenantId', 'number'])
@Check('contract_audience', `audience in ('supplier', 'client', 'both')`)
@Check('contract_author_side', `author_side in ('supplier', 'client')`)
@Check('contract_held', `(holder_side is null) = (state in ('executed', 'declined', 'withdrawn', 'terminated'))`)
@Check('contract_held_by_name', `(holder_side is null) or (cardinality(holder_ids) > 0)`)
@Check('contract_holder_side', `holder_side in ('supplier', 'client')`)
@Check(
  'contract_state',
  `state in ('draft', 'inReview', 'inNegotiation', 'awaitingSignature', 'executed', 'declined', 'withdrawn', 'terminated')`,
)
@ForeignKey(() => ClientCompanyEntity, ['tenantId', 'clientCompanyId'], ['tenantId', 'id'], { name: 'contract_company_fk' })
@ForeignKey(() => TemplateVersionEntity, ['tenantId', 'templateVersionId'], ['tenantId', 'id'], { name: 'contract_template_version_fk' })
@Index('contract_of_template_version', ['tenantId', 'templateVersionId'])
// TypeORM has no words for a descending order, an expression or an included column.
@Index('contract_by_amount', { synchronize: false })
@Index('contract_by_created', { synchronize: false })
@Index('contract_by_due', { synchronize: false })
@Index('contract_by_number', { synchronize: false })
@Index('contract_executed', { synchronize: false })
@Index('contract_executed_of_manager', { synchronize: false })
@Index('contract_executed_recent', { synchronize: false })
@Index('contract_in_work', ['tenantId'], { where: `(holder_side is not null) and (audience <> 'client')` })
@Index('contract_passed', { synchronize: false })
@Index('contract_of_company', { synchronize: false })
@Index('contract_of_company_amount', { synchronize: false })
@Index('contract_of_company_created', { synchronize: false })
@Index('contract_of_company_due', { synchronize: false })
@Index('contract_of_company_number', { synchronize: false })
@Index('contract_of_company_state', { synchronize: false })
@Index('contract_of_manager', { synchronize: false })
@Index('contract_of_manager_amount', { synchronize: false })
@Index('contract_of_manager_created', { synchronize: false })
@Index('contract_of_manager_due', { synchronize: false })
@Index('contract_of_manager_number', { synchronize: false })
@Index('contract_of_manager_column', { synchronize: false })
@Index('contract_of_manager_state', { synchronize: false })
export class ContractEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_pk' }) readonly id: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text', { nullable: true }) readonly number: string | null;
  @Column('text', { name: 'form_key' }) readonly formKey: string;
  @Column('text', { name: 'deal_type' }) readonly dealType: string;
  @Column('uuid', { name: 'template_version_id' }) readonly templateVersionId: string;
  @Column('text') readonly language: Language;
  @Column('text') readonly title: string;
  @Column('text') readonly audience: Audience;
  @Column('text') readonly state: ContractState;
  @Column('text', { name: 'author_side' }) readonly authorSide: Side;
  @Column('uuid', { name: 'created_by' }) readonly createdBy: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('uuid', { name: 'responsible_id', nullable: true }) readonly responsibleId: string | null;
  @Column('jsonb', { nullable: true }) readonly route: unknown;
  @Column('jsonb', { name: 'route_rules', nullable: true }) readonly routeRules: unknown;
  @Column('text', { name: 'route_key', nullable: true }) readonly routeKey: string | null;
  @Column('integer', { name: 'stage_index', nullable: true }) readonly stageIndex: number | null;
  @Column('text', { name: 'stage_kind', nullable: true }) readonly stageKind: StageKind | null;
  @Column('integer', { name: 'next_index', nullable: true }) readonly nextIndex: number | null;
  @Column('text', { name: 'board_column', nullable: true }) readonly boardColumn: string | null;
  @Column('text', { name: 'holder_side', nullable: true }) readonly holderSide: Side | null;
  @Column('uuid', { name: 'holder_ids', array: true }) readonly holderIds: readonly string[];
  @Column('timestamptz', { name: 'held_since', nullable: true }) readonly heldSince: Date | null;
  @Column('timestamptz', { name: 'due_at', nullable: true }) readonly dueAt: Date | null;
  @Column('numeric', { precision: 18, scale: 2, nullable: true }) readonly amount: string | null;
  @Column('text', { nullable: true }) readonly currency: string | null;
  @Column('date', { name: 'period_from', nullable: true }) readonly periodFrom: string | null;
  @Column('date', { name: 'period_to', nullable: true }) readonly periodTo: string | null;
  @Column('integer', { name: 'revision_number', nullable: true }) readonly revisionNumber: number | null;
  @Column('text', { name: 'revision_hash', nullable: true }) readonly revisionHash: string | null;
  @Column('jsonb', { nullable: true }) readonly base: unknown;
  @Column('jsonb', { default: {} }) readonly chosen: unknown;
  @Column('integer', { name: 'open_for_supplier' }) readonly openForSupplier: number;
  @Column('integer', { name: 'open_for_client' }) readonly openForClient: number;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) readonly submittedAt: Date | null;
  @Column('integer', { name: 'promised_days', nullable: true }) readonly promisedDays: number | null;
  @Column('integer', { name: 'promised_minutes', nullable: true }) readonly promisedMinutes: number | null;
  @Column('timestamptz', { name: 'executed_at', nullable: true }) readonly executedAt: Date | null;
  @Column('jsonb', { nullable: true }) readonly passage: unknown;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) readonly endedAt: Date | null;
  @Column('text', { name: 'end_reason', nullable: true }) readonly endReason: string | null;
  @Column('integer', { name: 'version_supplier' }) readonly versionSupplier: number;
  @Column('integer', { name: 'version_client' }) readonly versionClient: number;
  @Column('timestamptz', { name: 'changed_supplier' }) readonly changedSupplier: Date;
  @Column('timestamptz', { name: 'changed_client' }) readonly changedClient: Date;
}

@Entity('contract_counter')
export class ContractCounterEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_counter_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'client_company_id', primaryKeyConstraintName: 'contract_counter_pk' }) readonly clientCompanyId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'contract_counter_pk' }) readonly year: number;
  @Column('integer') readonly next: number;
}

@Entity('contract_draft')
@Check('contract_draft_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'contract_draft_contract_fk' })
export class ContractDraftEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_draft_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_draft_pk' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly side: Side;
  @Column('jsonb') readonly answers: unknown;
  @Column('timestamptz', { name: 'saved_at' }) readonly savedAt: Date;
  @Column('uuid', { name: 'saved_by' }) readonly savedBy: string;
  @Column('integer') readonly version: number;
}

@Entity('contract_reader')
@Check('contract_reader_kind', `kind in ('duty', 'invitation', 'copy', 'signing')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'contract_reader_contract_fk' })
@Index('contract_reader_of_contract', ['tenantId', 'contractId'])
// TypeORM has no words for a descending order.
@Index('contract_reader_recent', { synchronize: false })
@Index('contract_reader_recent_for_client', { synchronize: false })
export class ContractReaderEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_reader_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'reader_id', primaryKeyConstraintName: 'contract_reader_pk' }) readonly readerId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_reader_pk' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly kind: string;
  @Column('timestamptz', { name: 'changed_supplier' }) readonly changedSupplier: Date;
  @Column('timestamptz', { name: 'changed_client' }) readonly changedClient: Date;
}

@Entity('contract_search')
@Check('contract_search_audience', `audience in ('supplier', 'client', 'both')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'contract_search_contract_fk' })
// TypeORM has no words for a gin index.
@Index('contract_search_line', { synchronize: false })
@Index('contract_search_words', { synchronize: false })
export class ContractSearchEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_search_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_search_pk' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly audience: Audience;
  @Column('tsvector') readonly words: string;
  @Column('text') readonly line: string;
}
