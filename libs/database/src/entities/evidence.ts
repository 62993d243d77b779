import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

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
