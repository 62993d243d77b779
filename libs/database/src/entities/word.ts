import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Audience, Side } from '@vizavi/domain';
import { ContractEntity } from './contract';

@Entity('document_export')
@Check('document_export_audience', `audience in ('supplier', 'client', 'both')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'document_export_contract_fk' })
export class DocumentExportEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'document_export_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'document_export_pk' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_export_pk' }) readonly audience: Audience;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'document_export_pk' }) readonly id: string;
  @Column('text') readonly hash: string;
  @Column('integer', { name: 'revision_number', nullable: true }) readonly revisionNumber: number | null;
  @Column('jsonb') readonly sent: unknown;
  @Column('uuid', { name: 'made_by' }) readonly madeBy: string;
  @Column('timestamptz') readonly at: Date;
}

@Entity('document_import')
@Check('document_import_side', `side in ('supplier', 'client')`)
@Check('document_import_state', `state in ('shown', 'applied', 'discarded')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'document_import_contract_fk' })
@Index('document_import_of_contract', ['tenantId', 'contractId', 'at', 'id'])
export class DocumentImportEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'document_import_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_import_pk' }) readonly id: string;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly side: Side;
  @Column('text') readonly hash: string;
  @Column('text', { name: 'file_name' }) readonly fileName: string;
  @Column('text', { name: 'export_id', nullable: true }) readonly exportId: string | null;
  @Column('integer', { name: 'revision_number', nullable: true }) readonly revisionNumber: number | null;
  @Column('jsonb') readonly returned: unknown;
  @Column('text') readonly state: string;
  @Column('integer') readonly suggestions: number;
  @Column('uuid', { name: 'uploaded_by' }) readonly uploadedBy: string;
  @Column('timestamptz') readonly at: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) readonly settledAt: Date | null;
  @Column('integer') readonly version: number;
}
