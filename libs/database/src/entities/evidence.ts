import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ContractEntity } from './contract';

@Entity('tree_leaf')
@Unique('tree_leaf_chain_unique', ['tenantId', 'subjectId', 'sequence'])
export class TreeLeafEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tree_leaf_pk' }) readonly tenantId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'tree_leaf_pk' }) readonly index: string;
  @Column('text', { name: 'subject_kind' }) readonly subjectKind: string;
  @Column('uuid', { name: 'subject_id' }) readonly subjectId: string;
  @Column('integer') readonly sequence: number;
  @Column('text') readonly hash: string;
}

@Entity('tree_node')
export class TreeNodeEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tree_node_pk' }) readonly tenantId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'tree_node_pk' }) readonly level: number;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'tree_node_pk' }) readonly index: string;
  @Column('text') readonly hash: string;
}

@Entity('tree_head')
export class TreeHeadEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tree_head_pk' }) readonly tenantId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'tree_head_pk' }) readonly number: number;
  @Column('bigint') readonly size: string;
  @Column('text') readonly root: string;
  @Column('timestamptz') readonly at: Date;
  @Column('bigint') readonly position: string;
  @Column('text', { name: 'key_id' }) readonly keyId: string;
  @Column('text') readonly signature: string;
  @Column('bytea', { name: 'timestamp_token', nullable: true }) readonly timestampToken: Buffer | null;
}

@Entity('sealed_document')
@Check('sealed_document_kind', `kind in ('contract', 'certificate')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'sealed_document_contract_fk' })
export class SealedDocumentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'sealed_document_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'sealed_document_pk' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'sealed_document_pk' }) readonly kind: string;
  @Column('text') readonly hash: string;
  @Column('integer') readonly size: number;
  @Column('timestamptz') readonly at: Date;
}
