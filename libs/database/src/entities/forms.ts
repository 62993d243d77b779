import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

@Entity('template')
@Unique('template_key_unique', ['tenantId', 'key'])
export class TemplateEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'template_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'template_pk' }) readonly id: string;
  @Column('text') readonly key: string;
  @Column('text', { name: 'deal_type' }) readonly dealType: string;
  @Column('jsonb') readonly name: unknown;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('text', { name: 'route_key', nullable: true }) readonly routeKey: string | null;
}

@Entity('template_version')
@Unique('template_version_number_unique', ['tenantId', 'templateId', 'number'])
@Check('template_version_state', `state in ('draft', 'published', 'retired')`)
@Check('template_version_paper', `client_company_id is null or (state = 'retired' and nearest_version_id is not null)`)
@ForeignKey(() => TemplateEntity, ['tenantId', 'templateId'], ['tenantId', 'id'], { name: 'template_version_template_fk' })
@Index('template_version_published', ['tenantId', 'templateId'], { unique: true, where: `state = 'published'` })
export class TemplateVersionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'template_version_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'template_version_pk' }) readonly id: string;
  @Column('uuid', { name: 'template_id' }) readonly templateId: string;
  @Column('integer') readonly number: number;
  @Column('text') readonly state: string;
  @Column('jsonb') readonly form: unknown;
  @Column('jsonb') readonly fallbacks: unknown;
  @Column('text') readonly source: string;
  @Column('text') readonly hash: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy: string | null;
  @Column('timestamptz', { name: 'published_at', nullable: true }) readonly publishedAt: Date | null;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) readonly retiredAt: Date | null;
  @Column('integer') readonly version: number;
  /** Of a contract that a client brought: whose it is, and the form that it is compared with. */
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('uuid', { name: 'nearest_version_id', nullable: true }) readonly nearestVersionId: string | null;
}

@Entity('approval_route')
@Unique('approval_route_version_unique', ['tenantId', 'key', 'version'])
@Check('approval_route_state', `state in ('draft', 'published', 'retired')`)
@Index('approval_route_published', ['tenantId', 'key'], { unique: true, where: `state = 'published'` })
@Index('approval_route_draft', ['tenantId', 'key'], { unique: true, where: `state = 'draft'` })
@Index('approval_route_versions', ['tenantId', 'routeId'])
export class ApprovalRouteEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'approval_route_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_route_pk' }) readonly id: string;
  @Column('text') readonly key: string;
  @Column('integer') readonly version: number;
  @Column('jsonb') readonly name: unknown;
  @Column('jsonb') readonly stages: unknown;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('uuid', { name: 'route_id' }) readonly routeId: string;
  @Column('text') readonly state: string;
  @Column('text') readonly note: string;
  @Column('uuid', { name: 'created_by', nullable: true }) readonly createdBy: string | null;
  @Column('timestamptz', { name: 'changed_at' }) readonly changedAt: Date;
  @Column('timestamptz', { name: 'published_at', nullable: true }) readonly publishedAt: Date | null;
  @Column('timestamptz', { name: 'retired_at', nullable: true }) readonly retiredAt: Date | null;
  @Column('integer') readonly edit: number;
}

@Entity('clause_body')
export class ClauseBodyEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'clause_body_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'owner_id', primaryKeyConstraintName: 'clause_body_pk' }) readonly ownerId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'clause_body_pk' }) readonly hash: string;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('jsonb') readonly body: unknown;
}

@Entity('remembered_answer')
export class RememberedAnswerEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'remembered_answer_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'client_company_id', primaryKeyConstraintName: 'remembered_answer_pk' }) readonly clientCompanyId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'remembered_answer_pk' }) readonly key: string;
  @Column('jsonb') readonly value: unknown;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('text') readonly source: string;
  @Column('timestamptz') readonly at: Date;
}
