import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Audience, Side } from '@vizavi/domain';
import { ContractEntity } from './contract';
import { MemberEntity } from './members';

@Entity('revision')
@Check('revision_reason', `reason in ('submitted', 'turnClosed')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'revision_contract_fk' })
@Index('revision_submitted', ['tenantId', 'at'], { where: 'number = 1' })
export class RevisionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'revision_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'revision_pk' }) readonly contractId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'revision_pk' }) readonly number: number;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly hash: string;
  @Column('jsonb') readonly manifest: unknown;
  @Column('jsonb') readonly answers: unknown;
  @Column('jsonb') readonly attachments: unknown;
  @Column('text') readonly reason: string;
  @Column('timestamptz') readonly at: Date;
  @Column('uuid', { name: 'by_id', nullable: true }) readonly byId: string | null;
  @Column('jsonb', { nullable: true }) readonly changes: unknown;
}

@Entity('read_mark')
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'read_mark_contract_fk' })
@ForeignKey(() => MemberEntity, ['tenantId', 'memberId'], ['tenantId', 'id'], { name: 'read_mark_member_fk' })
export class ReadMarkEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'read_mark_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'read_mark_pk' }) readonly contractId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'read_mark_pk' }) readonly memberId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('timestamptz') readonly at: Date;
  @Column('integer', { nullable: true }) readonly revision: number | null;
}

@Entity('stored_file')
@Check('stored_file_audience', `audience in ('supplier', 'client', 'both')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'stored_file_contract_fk' })
export class StoredFileEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'stored_file_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stored_file_pk' }) readonly id: string;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly audience: Audience;
  @Column('text') readonly hash: string;
  @Column('text') readonly name: string;
  @Column('text') readonly type: string;
  @Column('integer') readonly size: number;
  @Column('uuid', { name: 'uploaded_by' }) readonly uploadedBy: string;
  @Column('timestamptz') readonly at: Date;
}

@Entity('attachment')
@Check('attachment_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'attachment_contract_fk' })
@Index('attachment_of_contract', ['tenantId', 'contractId'])
export class AttachmentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'attachment_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'attachment_pk' }) readonly id: string;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('integer', { name: 'ord' }) readonly order: number;
  @Column('text') readonly title: string;
  @Column('uuid', { name: 'file_id' }) readonly fileId: string;
  @Column('text', { name: 'file_hash' }) readonly fileHash: string;
  @Column('text', { name: 'file_name' }) readonly fileName: string;
  @Column('text') readonly type: string;
  @Column('integer') readonly size: number;
  @Column('uuid', { name: 'added_by' }) readonly addedBy: string;
  @Column('text') readonly side: Side;
  @Column('timestamptz') readonly at: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) readonly publishedAt: Date | null;
}

@Entity('signature')
@Check('signature_method', `method in ('simple', 'paper')`)
@Check('signature_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'signature_contract_fk' })
export class SignatureEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'signature_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'signature_pk' }) readonly contractId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'signature_pk' }) readonly side: Side;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
  @Column('timestamptz') readonly at: Date;
  @Column('text') readonly method: string;
  @Column('text', { name: 'revision_hash' }) readonly revisionHash: string;
  @Column('jsonb', { nullable: true }) readonly authority: unknown;
  @Column('integer', { name: 'agreement_version', nullable: true }) readonly agreementVersion: number | null;
  @Column('text') readonly consent: string;
  @Column('uuid', { name: 'file_id', nullable: true }) readonly fileId: string | null;
}
