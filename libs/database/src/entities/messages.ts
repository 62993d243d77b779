import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '@vizavi/domain';
import { MemberEntity } from './members';

@Entity('notification')
@Unique('notification_once', ['tenantId', 'factId', 'memberId', 'kind'])
@Index('notification_unread', ['tenantId', 'memberId'], { where: `read_at is null` })
@Index('notification_to_gather', ['tenantId', 'digestAt'], { where: `digest_at is not null and letter_id is null` })
// TypeORM has no words for a descending order.
@Index('notification_of_member', { synchronize: false })
export class NotificationEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'notification_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pk' }) readonly id: string;
  @Column('uuid', { name: 'member_id' }) readonly memberId: string;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('uuid', { name: 'fact_id' }) readonly factId: string;
  @Column('uuid', { name: 'contract_id', nullable: true }) readonly contractId: string | null;
  @Column('text') readonly kind: string;
  @Column('jsonb') readonly values: unknown;
  @Column('timestamptz') readonly at: Date;
  @Column('timestamptz', { name: 'read_at', nullable: true }) readonly readAt: Date | null;
  @Column('timestamptz', { name: 'digest_at', nullable: true }) readonly digestAt: Date | null;
  @Column('uuid', { name: 'letter_id', nullable: true }) readonly letterId: string | null;
}

@Entity('letter')
@Check('letter_state', `state in ('kept', 'queued', 'sent', 'failed')`)
@Index('letter_once', ['tenantId', 'factId', 'memberId', 'kind'], { unique: true, where: `fact_id is not null` })
@Index('letter_to_send', ['tenantId', 'nextAttemptAt'], { where: `state = 'queued'` })
// TypeORM has no words for a descending order.
@Index('letter_recent', { synchronize: false })
export class LetterEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'letter_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'letter_pk' }) readonly id: string;
  @Column('uuid', { name: 'member_id', nullable: true }) readonly memberId: string | null;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('uuid', { name: 'fact_id', nullable: true }) readonly factId: string | null;
  @Column('uuid', { name: 'contract_id', nullable: true }) readonly contractId: string | null;
  @Column('text') readonly kind: string;
  @Column('text', { name: 'to_address' }) readonly toAddress: string;
  @Column('text') readonly language: Language;
  @Column('text') readonly subject: string;
  @Column('text') readonly text: string;
  @Column('text') readonly html: string;
  @Column('text') readonly state: string;
  @Column('integer') readonly attempts: number;
  @Column('text', { nullable: true }) readonly fault: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
  @Column('timestamptz', { name: 'next_attempt_at', nullable: true }) readonly nextAttemptAt: Date | null;
  @Column('timestamptz', { name: 'sent_at', nullable: true }) readonly sentAt: Date | null;
  @Column('text', { nullable: true }) readonly sealed: string | null;
}

@Entity('delivery')
@Check('delivery_outcome', `outcome in ('taken', 'later', 'never', 'serverDown')`)
@Check('delivery_end', `(ended_at is null) = (outcome is null)`)
@ForeignKey(() => LetterEntity, ['tenantId', 'letterId'], ['tenantId', 'id'], { name: 'delivery_letter_fk' })
export class DeliveryEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'delivery_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'letter_id', primaryKeyConstraintName: 'delivery_pk' }) readonly letterId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'delivery_pk' }) readonly attempt: number;
  @Column('timestamptz', { name: 'began_at' }) readonly beganAt: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) readonly endedAt: Date | null;
  @Column('text', { nullable: true }) readonly outcome: string | null;
  @Column('text', { nullable: true }) readonly answer: string | null;
}

@Entity('letter_wishes')
@Check('letter_wishes_days', `digest_days in ('workdays', 'everyDay')`)
@Check('letter_wishes_quiet', `(quiet_from is null) = (quiet_until is null) and (quiet_from is null or quiet_from <> quiet_until)`)
@ForeignKey(() => MemberEntity, ['tenantId', 'memberId'], ['tenantId', 'id'], { name: 'letter_wishes_member_fk' })
export class LetterWishesEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'letter_wishes_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'letter_wishes_pk' }) readonly memberId: string;
  @Column('uuid', { name: 'client_company_id', nullable: true }) readonly clientCompanyId: string | null;
  @Column('text') readonly zone: string;
  @Column('jsonb') readonly ways: unknown;
  @Column('integer', { name: 'quiet_from', nullable: true }) readonly quietFrom: number | null;
  @Column('integer', { name: 'quiet_until', nullable: true }) readonly quietUntil: number | null;
  @Column('integer', { name: 'digest_at' }) readonly digestAt: number;
  @Column('text', { name: 'digest_days' }) readonly digestDays: string;
  @Column('integer') readonly version: number;
}

@Entity('idempotency_key')
@Index('idempotency_key_old', ['createdAt'])
export class IdempotencyKeyEntity {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'idempotency_key_pk' }) readonly tenantId: string;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: 'idempotency_key_pk' }) readonly memberId: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' }) readonly method: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' }) readonly path: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_key_pk' }) readonly key: string;
  @Column('text', { name: 'body_hash' }) readonly bodyHash: string;
  @Column('integer', { nullable: true }) readonly status: number | null;
  @Column('jsonb', { nullable: true }) readonly headers: unknown;
  @Column('text', { nullable: true }) readonly body: string | null;
  @Column('timestamptz', { name: 'created_at' }) readonly createdAt: Date;
}
