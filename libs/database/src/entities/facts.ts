import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Audience, Side } from '@vizavi/domain';

@Entity('fact')
@Unique('fact_sequence_unique', ['tenantId', 'subjectId', 'sequence'])
@Check('fact_audience', `audience in ('supplier', 'client', 'both')`)
@Check('fact_by_side', `by_side in ('supplier', 'client')`)
@Check('fact_subject_kind', `subject_kind in ('contract', 'template', 'clientCompany', 'member', 'route')`)
export class FactEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'fact_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'fact_pk' }) readonly id: string;
  @Column('text', { name: 'subject_kind' }) readonly subjectKind: string;
  @Column('uuid', { name: 'subject_id' }) readonly subjectId: string;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('integer') readonly sequence: number;
  @Column('text') readonly type: string;
  @Column('timestamptz') readonly at: Date;
  @Column('uuid', { name: 'by_id', nullable: true }) readonly byId: string | null;
  @Column('text', { name: 'by_side', nullable: true }) readonly bySide: Side | null;
  @Column('text') readonly audience: Audience;
  @Column('jsonb') readonly digests: unknown;
  @Column('text', { name: 'previous_hash', nullable: true }) readonly previousHash: string | null;
  @Column('text') readonly hash: string;
}

@Entity('fact_part')
@Check('fact_part_audience', `audience in ('supplier', 'client', 'both')`)
@Check('fact_part_part', `part in ('shared', 'supplier', 'client', 'personal')`)
@ForeignKey(() => FactEntity, ['tenantId', 'factId'], ['tenantId', 'id'], { name: 'fact_part_fact_fk' })
export class FactPartEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'fact_part_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'fact_id', primaryKeyConstraintName: 'fact_part_pk' }) readonly factId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'fact_part_pk' }) readonly part: string;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('text') readonly audience: Audience;
  @Column('text', { nullable: true }) readonly salt: string | null;
  @Column('jsonb', { nullable: true }) readonly body: unknown;
  @Column('timestamptz', { name: 'erased_at', nullable: true }) readonly erasedAt: Date | null;
}

@Entity('fact_pending')
export class FactPendingEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'fact_pending_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'fact_id', primaryKeyConstraintName: 'fact_pending_pk' }) readonly factId: string;
}

@Entity('feed')
@Unique('feed_fact_unique', ['tenantId', 'factId'])
export class FeedEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'feed_pk' }) readonly tenantId: string;
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'feed_pk' }) readonly position: string;
  @Column('uuid', { name: 'fact_id' }) readonly factId: string;
}
