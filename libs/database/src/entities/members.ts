import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language, Side } from '@vizavi/domain';
import { PersonEntity } from './people';

@Entity('supplier')
export class SupplierEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'supplier_pk' }) readonly tenantId: string;
  @Column('text') readonly name: string;
  @Column('jsonb') readonly requisites: unknown;
  @Column('text') readonly place: string;
  @Column('text') readonly zone: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
}

@Entity('client_company')
@Unique('client_company_code_unique', ['tenantId', 'code'])
@Index('client_company_of_manager', ['tenantId', 'accountManagerId'])
export class ClientCompanyEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'client_company_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_company_pk' }) readonly id: string;
  @Column('text') readonly name: string;
  @Column('text') readonly code: string;
  @Column('text', { nullable: true }) readonly inn: string | null;
  @Column('jsonb', { nullable: true }) readonly requisites: unknown;
  @Column('uuid', { name: 'account_manager_id', nullable: true }) readonly accountManagerId: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('integer') readonly version: number;
}

@Entity('member')
@Check('member_company', `(side = 'client') = (client_company_id is not null)`)
@Check('member_language', `language in ('ru', 'en')`)
@Check('member_side', `side in ('supplier', 'client')`)
@Check('member_state', `state in ('invited', 'active', 'blocked')`)
@ForeignKey(() => ClientCompanyEntity, ['tenantId', 'clientCompanyId'], ['tenantId', 'id'], { name: 'member_company_fk' })
@ForeignKey(() => PersonEntity, ['personId'], ['id'], { name: 'member_person_fk' })
@Index('member_by_company', ['tenantId', 'clientCompanyId'])
@Index('member_by_person', ['personId'])
// TypeORM has no words for nulls that are not distinct.
@Index('member_person_unique', { synchronize: false })
// TypeORM has no words for a gin index.
@Index('member_roles', { synchronize: false })
export class MemberEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'member_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_pk' }) readonly id: string;
  @Column('uuid', { name: 'person_id' }) readonly personId: string;
  @Column('text') readonly side: Side;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('text', { array: true }) readonly roles: readonly string[];
  @Column('text') readonly name: string;
  @Column('text', { nullable: true }) readonly title: string | null;
  @Column('text', { nullable: true }) readonly department: string | null;
  @Column('text') readonly language: Language;
  @Column('text') readonly state: string;
  @Column('uuid', { name: 'head_id', nullable: true }) readonly headId: string | null;
  @Column('timestamptz', { name: 'invited_at' }) readonly invitedAt: Date;
  @Column('integer') readonly version: number;
}

@Entity('member_group')
@Unique('member_group_key_unique', ['tenantId', 'key'])
export class MemberGroupEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'member_group_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'member_group_pk' }) readonly id: string;
  @Column('text') readonly key: string;
  @Column('jsonb') readonly name: unknown;
}

@Entity('member_group_member')
@ForeignKey(() => MemberGroupEntity, ['tenantId', 'groupId'], ['tenantId', 'id'], { name: 'member_group_member_group_fk' })
@ForeignKey(() => MemberEntity, ['tenantId', 'memberId'], ['tenantId', 'id'], { name: 'member_group_member_member_fk' })
@Index('member_group_of_member', ['tenantId', 'memberId'])
export class MemberGroupMemberEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'member_group_member_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'group_id', primaryKeyConstraintName: 'member_group_member_pk' }) readonly groupId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'member_group_member_pk' }) readonly memberId: string;
}

@Entity('client_segment')
@ForeignKey(() => ClientCompanyEntity, ['tenantId', 'clientCompanyId'], ['tenantId', 'id'], { name: 'client_segment_company_fk' })
export class ClientSegmentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'client_segment_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'client_company_id', primaryKeyConstraintName: 'client_segment_pk' }) readonly clientCompanyId: string;
  @Column('text') readonly segment: string;
}

@Entity('clause_owner')
@ForeignKey(() => MemberEntity, ['tenantId', 'memberId'], ['tenantId', 'id'], { name: 'clause_owner_member_fk' })
export class ClauseOwnerEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'clause_owner_pk' }) readonly tenantId: string;
  @PrimaryColumn('text', { name: 'clause_type', primaryKeyConstraintName: 'clause_owner_pk' }) readonly clauseType: string;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
}
