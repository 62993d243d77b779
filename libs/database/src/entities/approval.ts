import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AssignmentState, Audience, Decision, Duty, Side, SkipReason, StageKind, StageState } from '@vizavi/domain';
import { ContractEntity } from './contract';

@Entity('contract_stage')
@Check('contract_stage_state', `state in ('pending', 'current', 'passed', 'again', 'skipped')`)
@Check('contract_stage_skipped', `skipped_because in ('condition', 'nobody', 'passedOver', 'dropped')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'contract_stage_contract_fk' })
export class ContractStageEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_stage_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_stage_pk' }) readonly contractId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'contract_stage_pk' }) readonly index: number;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly key: string;
  @Column('text') readonly kind: StageKind;
  @Column('text') readonly state: StageState;
  @Column('timestamptz', { name: 'started_at', nullable: true }) readonly startedAt: Date | null;
  @Column('timestamptz', { name: 'passed_at', nullable: true }) readonly passedAt: Date | null;
  @Column('timestamptz', { name: 'returned_at', nullable: true }) readonly returnedAt: Date | null;
  @Column('text', { name: 'skipped_because', nullable: true }) readonly skippedBecause: SkipReason | null;
  @Column('jsonb', { nullable: true }) readonly judged: unknown;
  @Column('integer', { name: 'approved_revision', nullable: true }) readonly approvedRevision: number | null;
}

@Entity('turn')
@Check('turn_side', `side in ('supplier', 'client')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'turn_contract_fk' })
export class TurnEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'turn_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'turn_pk' }) readonly contractId: string;
  @PrimaryColumn('integer', { name: 'ord', primaryKeyConstraintName: 'turn_pk' }) readonly order: number;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly side: Side;
  @Column('uuid', { name: 'member_ids', array: true }) readonly memberIds: readonly string[];
  @Column('integer', { name: 'stage_index', nullable: true }) readonly stageIndex: number | null;
  @Column('timestamptz', { name: 'started_at' }) readonly startedAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) readonly endedAt: Date | null;
}

@Entity('assignment')
@Check('assignment_decision', `decision in ('approved', 'approvedWithRemarks', 'returned', 'declined', 'answered')`)
@Check('assignment_duty', `duty in ('decide', 'answer')`)
@Check('assignment_state', `state in ('waiting', 'active', 'asking', 'done', 'cancelled')`)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'assignment_contract_fk' })
@Index('assignment_of_contract', ['tenantId', 'contractId'])
@Index('assignment_of_group', { synchronize: false })
@Index('assignment_of_member', { synchronize: false })
@Index('assignment_to_breach', ['tenantId', 'dueAt'], { where: `state = 'active' and breached_at is null` })
@Index('assignment_in_place_of', ['tenantId', 'inPlaceOf'], {
  where: `state in ('waiting', 'active', 'asking') and in_place_of is not null`,
})
@Index('assignment_to_escalate', ['tenantId', 'silenceAt'], { where: `state = 'active' and silence_at is not null` })
@Index('assignment_to_remind', ['tenantId', 'remindAt'], { where: `state = 'active' and reminded_at is null` })
export class AssignmentEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'assignment_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'assignment_pk' }) readonly id: string;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('integer', { name: 'stage_index' }) readonly stageIndex: number;
  @Column('integer', { name: 'ord' }) readonly order: number;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
  @Column('uuid', { name: 'group_id', nullable: true }) readonly groupId: string | null;
  @Column('text') readonly state: AssignmentState;
  @Column('text', { nullable: true }) readonly decision: Decision | null;
  @Column('timestamptz', { name: 'assigned_at' }) readonly assignedAt: Date;
  @Column('timestamptz', { name: 'due_at', nullable: true }) readonly dueAt: Date | null;
  @Column('timestamptz', { name: 'remind_at', nullable: true }) readonly remindAt: Date | null;
  @Column('integer', { name: 'minutes_left', nullable: true }) readonly minutesLeft: number | null;
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) readonly remindedAt: Date | null;
  @Column('timestamptz', { name: 'breached_at', nullable: true }) readonly breachedAt: Date | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) readonly decidedAt: Date | null;
  @Column('text', { name: 'revision_hash', nullable: true }) readonly revisionHash: string | null;
  @Column('integer') readonly version: number;
  @Column('uuid', { name: 'in_place_of', nullable: true }) readonly inPlaceOf: string | null;
  @Column('timestamptz', { name: 'clock_from', nullable: true }) readonly clockFrom: Date | null;
  @Column('integer', { name: 'clock_minutes', nullable: true }) readonly clockMinutes: number | null;
  @Column('timestamptz', { name: 'silence_at', nullable: true }) readonly silenceAt: Date | null;
  @Column('integer', { name: 'silence_step', default: 0 }) readonly silenceStep: number;
  @Column('uuid', { name: 'escalated_to', array: true, default: '{}' }) readonly escalatedTo: string[];
  @Column('text', { default: 'decide' }) readonly duty: Duty;
  @Column('uuid', { name: 'added_for', nullable: true }) readonly addedFor: string | null;
  @Column('uuid', { name: 'waits_for', nullable: true }) readonly waitsFor: string | null;
  @Column('uuid', { name: 'asked_for', nullable: true }) readonly askedFor: string | null;
  @Column('uuid', { name: 'delegated_from', nullable: true }) readonly delegatedFrom: string | null;
}

@Entity('remark')
@Check('remark_audience', `audience in ('supplier', 'client', 'both')`)
@Check(
  'remark_kind',
  `kind in ('approval', 'return', 'reassignment', 'delegation', 'addition', 'passingOver', 'question', 'answer', 'migration')`,
)
@ForeignKey(() => ContractEntity, ['tenantId', 'contractId'], ['tenantId', 'id'], { name: 'remark_contract_fk' })
@Index('remark_of_contract', ['tenantId', 'contractId'])
export class RemarkEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'remark_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'remark_pk' }) readonly id: string;
  @Column('uuid', { name: 'contract_id' }) readonly contractId: string;
  @Column('uuid', { name: 'client_company_id' }) readonly clientCompanyId: string;
  @Column('text') readonly kind: string;
  @Column('uuid', { name: 'assignment_id', nullable: true }) readonly assignmentId: string | null;
  @Column('uuid', { name: 'by_id' }) readonly byId: string;
  @Column('text') readonly audience: Audience;
  @Column('text') readonly text: string;
  @Column('timestamptz') readonly at: Date;
  @Column('boolean', { default: false }) readonly tracked: boolean;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) readonly closedAt: Date | null;
  @Column('uuid', { name: 'closed_by_id', nullable: true }) readonly closedById: string | null;
  @Column('text', { nullable: true }) readonly closing: string | null;
}
