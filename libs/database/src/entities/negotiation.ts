import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AnswerKind, Audience, Side, SuggestionKind } from '@vizavi/domain';
import { ContractEntity } from './contract';

@Entity('suggestion')
@Check('suggestion_kind', `kind in ('replace', 'insert', 'delete', 'move')`)
@Check('suggestion_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'suggestion_contract_fk' })
@Index('suggestion_of_contract', ['tenantId', 'contractId'])
@Index('suggestion_of_clause', ['tenantId', 'clauseId'])
export class SuggestionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'suggestion_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'suggestion_pk' }) readonly id: string;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text', { name: 'clause_id' }) readonly clauseId: string;
  @Column('text') readonly kind: SuggestionKind;
  @Column('text') readonly side: Side;
  @Column('uuid', { name: 'author_id' }) readonly authorId: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('text') readonly reason: string;
  @Column('text', { name: 'base_hash', nullable: true }) readonly baseHash: string | null;
  @Column('text', { name: 'proposed_hash', nullable: true }) readonly proposedHash: string | null;
  @Column('jsonb', { nullable: true }) readonly proposed: unknown;
  @Column('text', { nullable: true }) readonly heading: string | null;
  @Column('jsonb', { nullable: true }) readonly place: unknown;
  @Column('uuid', { name: 'counter_of', nullable: true }) readonly counterOf: string | null;
  @Column('jsonb', { nullable: true }) readonly source: unknown;
  @Column('timestamptz', { name: 'published_at', nullable: true }) readonly publishedAt: Date | null;
  @Column('integer') readonly version: number;
}

@Entity('suggestion_change')
@Check('suggestion_change_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'suggestion_change_contract_fk' })
@Index('suggestion_change_of_contract', ['tenantId', 'contractId'])
export class SuggestionChangeEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'suggestion_change_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'suggestion_id', primaryKeyConstraintName: 'suggestion_change_pk' }) readonly suggestionId: string;
  @PrimaryColumn('integer', { name: 'ord', primaryKeyConstraintName: 'suggestion_change_pk' }) readonly order: number;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly kind: string;
  @Column('integer', { name: 'from_position' }) readonly fromPosition: number;
  @Column('integer', { name: 'to_position' }) readonly toPosition: number;
  @Column('jsonb', { nullable: true }) readonly slice: unknown;
  @Column('jsonb', { nullable: true }) readonly attr: unknown;
  @Column('integer', { name: 'folded_in', nullable: true }) readonly foldedIn: number | null;
  @Column('text') readonly side: Side;
  @Column('timestamptz', { name: 'published_at', nullable: true }) readonly publishedAt: Date | null;
}

@Entity('change_answer')
@Check('change_answer_kind', `kind in ('accepted', 'rejected', 'countered', 'conceded', 'withdrawn', 'superseded', 'reopened')`)
@Check('change_answer_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'change_answer_contract_fk' })
@Index('change_answer_of_contract', ['tenantId', 'contractId'])
export class ChangeAnswerEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'change_answer_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'suggestion_id', primaryKeyConstraintName: 'change_answer_pk' }) readonly suggestionId: string;
  @PrimaryColumn('integer', { name: 'change_ord', primaryKeyConstraintName: 'change_answer_pk' }) readonly changeOrder: number;
  @PrimaryColumn('integer', { name: 'ord', primaryKeyConstraintName: 'change_answer_pk' }) readonly order: number;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('uuid') readonly id: string;
  @Column('text') readonly kind: AnswerKind;
  @Column('text') readonly side: Side;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
  @Column('timestamptz') readonly at: Date;
  @Column('text', { nullable: true }) readonly reason: string | null;
  @Column('uuid', { name: 'counter_id', nullable: true }) readonly counterId: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) readonly publishedAt: Date | null;
}

@Entity('comment')
@Check('comment_audience', `audience in ('supplier', 'client', 'both')`)
@Check('comment_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'comment_contract_fk' })
@Index('comment_of_contract', ['tenantId', 'contractId', 'at', 'id'])
export class CommentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'comment_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'comment_pk' }) readonly id: string;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text', { name: 'clause_id', nullable: true }) readonly clauseId: string | null;
  @Column('uuid', { name: 'thread_id' }) readonly threadId: string;
  @Column('text') readonly audience: Audience;
  @Column('text') readonly side: Side;
  @Column('uuid', { name: 'author_id' }) readonly authorId: string;
  @Column('text') readonly text: string;
  @Column('jsonb', { nullable: true }) readonly range: unknown;
  @Column('uuid', { name: 'mention_ids', array: true }) readonly mentionIds: readonly string[];
  @Column('timestamptz') readonly at: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) readonly publishedAt: Date | null;
  @Column('timestamptz', { name: 'resolved_at', nullable: true }) readonly resolvedAt: Date | null;
}

@Entity('contract_check')
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'contract_check_contract_fk' })
export class ContractCheckEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_check_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_check_pk' }) readonly contractId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'contract_check_pk' }) readonly memberId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('timestamptz') readonly at: Date;
  @Column('text', { nullable: true }) readonly note: string | null;
}

@Entity('contract_presence')
@Check('contract_presence_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'contract_presence_contract_fk' })
export class ContractPresenceEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_presence_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_presence_pk' }) readonly contractId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'contract_presence_pk' }) readonly memberId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly side: Side;
  @Column('timestamptz', { name: 'seen_at' }) readonly seenAt: Date;
  @Column('timestamptz', { name: 'came_at' }) readonly cameAt: Date;
  @Column('timestamptz', { name: 'seen_before', nullable: true }) readonly seenBefore: Date | null;
  @Column('text', { name: 'clause_id', nullable: true }) readonly clauseId: string | null;
}
