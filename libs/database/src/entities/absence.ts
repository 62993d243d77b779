import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StageKind } from '@vizavi/domain';
import { MemberEntity } from './members';

@Entity('substitution')
@Check('substitution_somebody_else', 'member_id <> to_member_id')
@Check('substitution_order', 'first_day <= last_day')
@ForeignKey(() => MemberEntity, ['tenantId', 'memberId'], ['tenantId', 'id'], { name: 'substitution_member_fk' })
@ForeignKey(() => MemberEntity, ['tenantId', 'toMemberId'], ['tenantId', 'id'], { name: 'substitution_to_member_fk' })
@Index('substitution_by_end', ['tenantId', 'endsAt'])
@Index('substitution_of_member', ['tenantId', 'memberId', 'endsAt'])
export class SubstitutionEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'substitution_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'substitution_pk' }) readonly id: string;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
  @Column('uuid', { name: 'to_member_id' }) readonly toMemberId: string;
  @Column('date', { name: 'first_day' }) readonly firstDay: string;
  @Column('date', { name: 'last_day' }) readonly lastDay: string;
  @Column('timestamptz', { name: 'starts_at' }) readonly startsAt: Date;
  @Column('timestamptz', { name: 'ends_at' }) readonly endsAt: Date;
  @Column('text', { array: true }) readonly kinds: StageKind[];
  @Column('text', { nullable: true }) readonly note: string | null;
  @Column('uuid', { name: 'planned_by' }) readonly plannedBy: string;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('integer') readonly version: number;
}

@Entity('member_hours')
@ForeignKey(() => MemberEntity, ['tenantId', 'memberId'], ['tenantId', 'id'], { name: 'member_hours_member_fk' })
export class MemberHoursEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'member_hours_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'member_hours_pk' }) readonly memberId: string;
  @Column('text') readonly zone: string;
  @Column('integer', { name: 'day_start' }) readonly dayStart: number;
  @Column('integer', { name: 'day_end' }) readonly dayEnd: number;
  @Column('integer', { name: 'break_start' }) readonly breakStart: number;
  @Column('integer', { name: 'break_end' }) readonly breakEnd: number;
}
